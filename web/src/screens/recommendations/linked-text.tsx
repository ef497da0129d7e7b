import { Anchor } from '@mantine/core';
import { Fragment } from 'react';
import type { LocalizedText } from '../../../../src/kernel/localized-text.js';
import { useLocalized } from '../../texts/localized';
import { cutAtAddresses } from './web-addresses';

/** A plain text as it was typed, with its web addresses as links: letters, decisions, proofs. */
export function LinkedText({ text }: { readonly text: LocalizedText }) {
  const { text: shown, lang } = useLocalized()(text);
  // Every second part is an address.
  const parts = cutAtAddresses(shown);
  return (
    <span className="kept-lines" lang={lang}>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index % 2 === 0 ? (
            part
          ) : (
            <Anchor href={part} rel="noreferrer" underline="always">
              {part}
            </Anchor>
          )}
        </Fragment>
      ))}
    </span>
  );
}
