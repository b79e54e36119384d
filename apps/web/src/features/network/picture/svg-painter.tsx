import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { between, curve } from './bundle-path.js';
import { personLabel, placeLabels, RING, type Label } from './labels.js';
import type { PainterProps } from './painter.js';
import classes from './picture.module.css';
import { colourName, outline } from './shapes.js';
import type { Mark, Scene } from './arrange.js';

const Ground = memo(function Ground({ scene }: { scene: Scene }) {
  return (
    <>
      {scene.circles.map(({ group, x, y, r }) => (
        <circle key={group} cx={x} cy={y} r={r} className={classes['circle']} />
      ))}
      {scene.bundles.map(({ from, to, weight }) => (
        <path
          key={`${from.group} ${to.group}`}
          d={between(from, to)}
          className={classes['bundle']}
          strokeWidth={1 + 9 * weight}
        />
      ))}
    </>
  );
});

const Marks = memo(function Marks({ scene }: { scene: Scene }) {
  return scene.marks.map(({ position, look, x, y, r }) => (
    <path
      key={position.number}
      d={outline(look.shape, r)}
      transform={`translate(${x} ${y})`}
      className={classes['mark']}
      data-told={position.received !== null}
      style={{ '--colour': `var(${colourName(look)})` } as React.CSSProperties}
    />
  ));
});

/** Whoever is in view has their name shown, whatever it hides. */
const withName = (labels: readonly Label[], active: Mark, name: string, scale: number): readonly Label[] => {
  const own = personLabel(active, name, scale);
  return [...labels.filter(({ key }) => key !== own.key), own];
};

/** Up to a few hundred people: every shape is an element, sharp at any size and on paper. */
export function SvgPainter({ scene, size, paint, active, nameOf, label }: PainterProps) {
  const frame = useRef<SVGGElement>(null);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    paint.current = (view) => {
      frame.current?.setAttribute('transform', `translate(${view.x} ${view.y}) scale(${view.scale})`);
      // In the same frame: letters placed for another scale would show for one.
      flushSync(() =>
        setScale((known) => (Math.abs(Math.log(view.scale / known)) > 0.02 ? view.scale : known)),
      );
    };
  }, [paint]);
  const labels = useMemo(() => placeLabels(scene, scale, nameOf), [scene, scale, nameOf]);
  const sources = active
    ? scene.circles.filter(({ group }) => group !== null && active.position.namedFrom.includes(group))
    : [];
  return (
    <svg width={size.width} height={size.height} role="img" aria-label={label} className={classes['svg']}>
      <g ref={frame}>
        <Ground scene={scene} />
        {active &&
          sources.map((circle) => (
            <path
              key={circle.group}
              d={curve(circle, active)}
              className={classes['source']}
              strokeWidth={2 / scale}
            />
          ))}
        <Marks scene={scene} />
        {active && (
          <circle
            cx={active.x}
            cy={active.y}
            r={active.r * 1.25 + RING / scale}
            className={classes['ring']}
            strokeWidth={2.5 / scale}
          />
        )}
        {(active?.position.name ? withName(labels, active, active.position.name, scale) : labels).map(
          ({ key, text, x, y, size: letters, kind }) => (
            <text
              key={key}
              x={x}
              y={y}
              fontSize={letters}
              className={classes['label']}
              data-kind={kind}
              aria-hidden
            >
              {text}
            </text>
          ),
        )}
      </g>
    </svg>
  );
}
