import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'wouter';

/** A link to another screen, by its path below /console: `<Link to="/events">`. */
export function Link({
  to,
  children,
  ...rest
}: AnchorProps & { readonly to: string; readonly children: ReactNode }) {
  return (
    <Anchor component={RouterLink} href={to} {...rest}>
      {children}
    </Anchor>
  );
}

/** A link to another screen that looks like a button. */
export function LinkButton({
  to,
  children,
  ...rest
}: ButtonProps & { readonly to: string; readonly children: ReactNode }) {
  return (
    <Button component={RouterLink} href={to} {...rest}>
      {children}
    </Button>
  );
}
