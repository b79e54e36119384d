import { useMantineColorScheme } from '@mantine/core';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { between, curve } from './bundle-path.js';
import { personLabel, placeLabels, RING, type Label } from './labels.js';
import type { PainterProps } from './painter.js';
import classes from './picture.module.css';
import { colourName, outline } from './shapes.js';
import type { Mark, Scene } from './arrange.js';
import type { View } from './use-view.js';

interface Inks {
  readonly of: (name: string) => string;
  readonly font: string;
}

/** The outlines of a scene, made once: a frame only fills them. People of one colour are one path. */
function pathsOf(scene: Scene) {
  const fills = new Map<string, Path2D>();
  const hollow = new Map<string, Path2D>();
  for (const { look, position, x, y, r } of scene.marks) {
    const kind = position.received === null ? hollow : fills;
    const colour = colourName(look);
    const path = kind.get(colour) ?? new Path2D();
    path.addPath(new Path2D(outline(look.shape, r)), new DOMMatrix([1, 0, 0, 1, x, y]));
    kind.set(colour, path);
  }
  const circles = new Path2D();
  for (const { x, y, r } of scene.circles) {
    circles.moveTo(x + r, y);
    circles.arc(x, y, r, 0, 2 * Math.PI);
  }
  const bundles = scene.bundles.map(({ from, to, weight }) => ({
    path: new Path2D(between(from, to)),
    width: 1 + 9 * weight,
  }));
  return { fills, hollow, circles, bundles };
}

function paintGround(
  pen: CanvasRenderingContext2D,
  paths: ReturnType<typeof pathsOf>,
  inks: Inks,
  scale: number,
): void {
  pen.fillStyle = inks.of('--lv-sunken');
  pen.fill(paths.circles);
  pen.lineWidth = 1 / scale;
  pen.strokeStyle = inks.of('--lv-line');
  pen.stroke(paths.circles);
  pen.strokeStyle = inks.of('--lv-band-line');
  pen.globalAlpha = 0.28;
  for (const { path, width } of paths.bundles) {
    pen.lineWidth = width;
    pen.stroke(path);
  }
  pen.globalAlpha = 1;
}

function paintMarks(pen: CanvasRenderingContext2D, paths: ReturnType<typeof pathsOf>, inks: Inks): void {
  for (const [colour, path] of paths.fills) {
    pen.fillStyle = inks.of(colour);
    pen.fill(path);
  }
  pen.lineWidth = 1.2;
  for (const [colour, path] of paths.hollow) {
    pen.strokeStyle = inks.of(colour);
    pen.stroke(path);
  }
}

function paintActive(
  pen: CanvasRenderingContext2D,
  { scene, active, inks, scale }: { scene: Scene; active: Mark; inks: Inks; scale: number },
): void {
  pen.strokeStyle = inks.of('--lv-ink');
  pen.lineWidth = 1.5 / scale;
  pen.globalAlpha = 0.75;
  for (const circle of scene.circles) {
    if (circle.group === null || !active.position.namedFrom.includes(circle.group)) continue;
    pen.stroke(new Path2D(curve(circle, active)));
  }
  pen.globalAlpha = 1;
  pen.strokeStyle = inks.of('--lv-target');
  pen.lineWidth = 2.5 / scale;
  pen.beginPath();
  pen.arc(active.x, active.y, active.r * 1.25 + RING / scale, 0, 2 * Math.PI);
  pen.stroke();
}

function paintLabels(
  pen: CanvasRenderingContext2D,
  labels: readonly Label[],
  inks: Inks,
  scale: number,
): void {
  pen.textAlign = 'center';
  pen.lineJoin = 'round';
  pen.strokeStyle = inks.of('--lv-panel');
  pen.lineWidth = 3 / scale;
  for (const { text, x, y, size, kind } of labels) {
    pen.font = `${kind === 'department' ? 650 : 500} ${size}px ${inks.font}`;
    pen.fillStyle = inks.of(kind === 'department' ? '--lv-target' : '--lv-ink-soft');
    pen.strokeText(text, x, y);
    pen.fillText(text, x, y);
  }
}

/** Above a few hundred people: one canvas, repainted frame by frame. */
export function CanvasPainter({ scene, size, paint, active, nameOf, label }: PainterProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { colorScheme } = useMantineColorScheme();
  const last = useRef<View | null>(null);
  const labels = useRef<{ scale: number; list: Label[]; scene: Scene } | null>(null);
  const paths = useMemo(() => pathsOf(scene), [scene]);
  useLayoutEffect(() => {
    const element = canvas.current!;
    const style = getComputedStyle(element);
    const colours = new Map<string, string>();
    const of = (name: string) => {
      const known = colours.get(name) ?? style.getPropertyValue(name).trim();
      colours.set(name, known);
      return known;
    };
    const inks: Inks = { of, font: style.fontFamily };
    const sharp = window.devicePixelRatio || 1;
    element.width = Math.round(size.width * sharp);
    element.height = Math.round(size.height * sharp);
    paint.current = (view) => {
      last.current = view;
      const pen = element.getContext('2d');
      if (!pen) return;
      const { scale, x, y } = view;
      if (labels.current?.scale !== scale || labels.current.scene !== scene)
        labels.current = { scale, scene, list: placeLabels(scene, scale, nameOf) };
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, element.width, element.height);
      pen.setTransform(scale * sharp, 0, 0, scale * sharp, x * sharp, y * sharp);
      paintGround(pen, paths, inks, scale);
      paintMarks(pen, paths, inks);
      if (active) paintActive(pen, { scene, active, inks, scale });
      paintLabels(pen, labels.current.list, inks, scale);
      if (active?.position.name)
        paintLabels(pen, [personLabel(active, active.position.name, scale)], inks, scale);
    };
    if (last.current) paint.current(last.current);
  }, [paint, scene, paths, size, active, nameOf, colorScheme]);
  // Letters are drawn again once the typeface is there.
  useEffect(() => {
    void document.fonts?.ready.then(() => last.current && paint.current(last.current));
  }, [paint]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      className={classes['canvas']}
      style={{ width: size.width, height: size.height }}
    />
  );
}
