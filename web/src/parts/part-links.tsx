import './part-links.css';
import { Link as RouterLink } from 'wouter';

/** The id of the heading of the part that is shown: it takes the focus when what had it is gone. */
export const PART_HEADING = 'part-heading';

interface Props {
  readonly label: string;
  /** The name of the part that is shown. */
  readonly here: string;
  readonly parts: readonly { readonly name: string; readonly to: string; readonly label: string }[];
}

/** The parts of a screen as links: each has an address of its own. */
export function PartLinks({ label, here, parts }: Props) {
  return (
    <nav className="part-links" aria-label={label}>
      {parts.map(({ name, to, label: text }) => (
        <RouterLink key={name} href={to} {...(name === here ? { 'aria-current': 'page' } : {})}>
          {text}
        </RouterLink>
      ))}
    </nav>
  );
}
