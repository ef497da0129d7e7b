import type { ReactNode } from 'react';
import { safeUrl } from '../platform/richtext/safe-url.js';

/** A link to another site; where the address is none that a reader may follow, its words alone. */
export function OutsideLink({
  href,
  children,
}: {
  readonly href: string | null | undefined;
  readonly children: ReactNode;
}) {
  const safe = webAddress(href);
  return safe === undefined ? (
    children
  ) : (
    <a href={safe} rel="noopener">
      {children}
    </a>
  );
}

/** The address, where it is one of the web. */
export function webAddress(href: string | null | undefined): string | undefined {
  const safe = href == null ? undefined : safeUrl(href);
  return safe !== undefined && /^https?:\/\//i.test(safe) && URL.canParse(safe) ? safe : undefined;
}
