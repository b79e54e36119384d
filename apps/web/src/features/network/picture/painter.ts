import type { RefObject } from 'react';
import type { Circle, Mark, Scene } from './arrange.js';
import type { View } from './use-view.js';

/** What draws a scene: told where it stands, it draws one frame. */
export interface PainterProps {
  readonly scene: Scene;
  readonly size: { readonly width: number; readonly height: number };
  /** Where the painter leaves what draws a frame. */
  readonly paint: RefObject<(view: View) => void>;
  readonly active: Mark | null;
  readonly nameOf: (circle: Circle) => string;
  readonly label: string;
}
