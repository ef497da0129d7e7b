import './facts.css';
import type { ReactNode } from 'react';

interface Props {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
}

/** What is known of one thing: names at the left, values at the right; beneath each other on a narrow screen. */
export function Facts({ facts }: Props) {
  return (
    <dl className="facts">
      {facts.map(({ name, value }) => [
        <dt key={`${name} name`}>{name}</dt>,
        <dd key={`${name} value`}>{value}</dd>,
      ])}
    </dl>
  );
}
