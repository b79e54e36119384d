import classes from './person-avatar.module.css';

interface PersonAvatarProps {
  name: string;
  size?: number;
  /** The name is written beside it, or on the control around it. */
  decorative?: boolean;
}

export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean);
  const [first, last] = [words[0], words.length > 1 ? words[words.length - 1] : undefined];
  return `${first?.[0] ?? '?'}${last?.[0] ?? ''}`.toUpperCase();
}

export function PersonAvatar({ name, size = 26, decorative = false }: PersonAvatarProps) {
  const label = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name };
  return (
    <span
      className={classes['avatar']}
      style={{ inlineSize: size, blockSize: size, fontSize: Math.max(10, Math.round(size * 0.38)) }}
      {...label}
      // Drawn, not written: two letters are not a name to read or to say to a voice command.
      data-initials={initials(name)}
    />
  );
}
