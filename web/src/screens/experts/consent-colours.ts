import type { Expert } from './experts.queries';

/** The colour that goes with the word of a consent; never without the word. */
export const CONSENT_COLOURS: Readonly<Record<Expert['consent'], string>> = {
  not_asked: 'gray',
  granted: 'green',
  withheld: 'orange',
  withdrawn: 'red',
};
