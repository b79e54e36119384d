import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type AnchorElement = Omit<ComponentPropsWithRef<'a'>, 'color' | 'style'>;

function ButtonAnchor(props: ButtonProps & AnchorElement) {
  return <Button component="a" {...props} />;
}

function TextAnchor(props: AnchorProps & AnchorElement) {
  return <Anchor {...props} />;
}

/** A button that goes somewhere: a real link, typed by the routes. */
export const LinkButton = createLink(ButtonAnchor);
/** A link in text, typed by the routes. */
export const TextLink = createLink(TextAnchor);
