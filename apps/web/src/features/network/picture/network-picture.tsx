import { ActionIcon } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../../i18n/use-text.js';
import type { Reading } from '../api/network.js';
import { arrange, type Circle } from './arrange.js';
import { CanvasPainter } from './canvas-painter.js';
import { PersonCard } from './person-card.js';
import classes from './picture.module.css';
import { SvgPainter } from './svg-painter.js';
import { usePictureKeys } from './use-picture-keys.js';
import { usePicturePointer } from './use-picture-pointer.js';
import { useView, type View } from './use-view.js';

/** Above this the picture is painted, not built of elements. */
const ELEMENTS_AT_MOST = 300;
const STEP = 1.4;

interface ToolbarProps {
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
}

function Toolbar({ zoomBy, fit }: ToolbarProps) {
  const text = useText();
  const tools = [
    { name: text('network.zoomIn'), Icon: IconPlus, act: () => zoomBy(STEP) },
    { name: text('network.zoomOut'), Icon: IconMinus, act: () => zoomBy(1 / STEP) },
    { name: text('network.fit'), Icon: IconFocusCentered, act: fit },
  ];
  return (
    <div className={classes['toolbar']}>
      {tools.map(({ name, Icon, act }) => (
        <ActionIcon key={name} variant="default" size={34} aria-label={name} title={name} onClick={act}>
          <Icon size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      ))}
    </div>
  );
}

/**
 * The network as a picture: departments as circles side by side, people as shapes in them. It is drawn from the figures of the
 * table and knows no tie between two people.
 */
export function NetworkPicture({ reading }: { reading: Reading }) {
  const text = useText();
  const { ref, width } = useElementSize();
  const size = useMemo(
    () => ({ width: Math.max(width, 240), height: Math.round(Math.min(600, Math.max(360, width * 0.62))) }),
    [width],
  );
  const scene = useMemo(() => arrange(reading), [reading]);
  const [number, setNumber] = useState<number | null>(null);
  const active = scene.marks.find(({ position }) => position.number === number) ?? null;
  const paint = useRef<(view: View) => void>(() => {});
  const view = useView(scene, size, (now) => paint.current(now));
  useEffect(() => view.fit(), [view]);

  const keys = usePictureKeys({ scene, view, active, choose: setNumber });
  const pointer = usePicturePointer({ scene, view, choose: setNumber });
  const nameOf = useCallback(
    ({ group }: Circle) =>
      (group === null ? text('network.noDepartment') : reading.groups[group]?.name) ??
      text('network.together'),
    [reading, text],
  );
  const Painter = scene.marks.length > ELEMENTS_AT_MOST ? CanvasPainter : SvgPainter;
  const label = text('network.pictureLabel', {
    people: scene.marks.length,
    departments: scene.circles.length,
  });
  return (
    <div className={classes['frame']} ref={ref}>
      <div style={{ position: 'relative' }}>
        <div
          className={classes['stage']}
          role="application"
          aria-label={text('network.pictureName')}
          aria-describedby="network-keys"
          tabIndex={0}
          style={{ height: size.height }}
          {...keys}
          {...pointer}
        >
          {width > 0 && <Painter {...{ scene, size, paint, active, nameOf, label }} />}
        </div>
        <Toolbar zoomBy={view.zoomBy} fit={view.fit} />
      </div>
      <div className={classes['below']}>
        <PersonCard reading={reading} position={active?.position ?? null} />
        <div className={classes['keys']} id="network-keys">
          <p>{text('network.howToRead')}</p>
          <p>{text('network.keys')}</p>
        </div>
      </div>
    </div>
  );
}
