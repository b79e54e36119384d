import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import classes from './link-button.module.css';

type AnchorElement = Omit<ComponentPropsWithRef<'a'>, 'color' | 'style'>;

function ButtonAnchor(props: ButtonProps & AnchorElement) {
  return <Button component="a" {...props} />;
}

function TextAnchor(props: AnchorProps & AnchorElement) {
  return <Anchor underline="always" className={classes['text']} {...props} />;
}

/** A button that goes somewhere: a real link, typed by the routes. */
export const LinkButton = createLink(ButtonAnchor);
/** A link in text, typed by the routes. */
export const TextLink = createLink(TextAnchor);
