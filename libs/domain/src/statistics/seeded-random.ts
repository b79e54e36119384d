const { imul } = Math;

/**
 * Uniform draws in 0..1 that depend on the seed alone (splitmix: a counter, stepped by an odd constant and scrambled to 32
 * bits). For resampling, never for secrets. `seed`: any whole number; only its last 32 bits count.
 */
export function seededRandom(seed: number): () => number {
  let counter = seed | 0;
  return () => {
    counter = (counter + 0x9e3779b9) | 0;
    let bits = imul(counter ^ (counter >>> 16), 0x21f0aaad);
    bits = imul(bits ^ (bits >>> 15), 0x735a2d97);
    return ((bits ^ (bits >>> 15)) >>> 0) / 0x1_0000_0000;
  };
}
