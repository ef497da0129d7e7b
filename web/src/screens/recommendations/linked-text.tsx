import { Anchor } from '@mantine/core';
import { Fragment } from 'react';
import type { LocalizedText } from '../../../../src/kernel/localized-text.js';
import { useLocalized } from '../../texts/localized';

/** A web address in running text; marks that end a sentence are not part of it. */
const ADDRESS =
  /(https?:\/\/[^\s<>"«»“”]+?)(?=[.,;:!?)\]»”。，；：！？）】]*(?:\s|$|[\u3000-\u303f\uff00-\uffef]))/gu;

/** A plain text as it was typed, with its web addresses as links: letters, decisions, proofs. */
export function LinkedText({ text }: { readonly text: LocalizedText }) {
  const { text: shown, lang } = useLocalized()(text);
  // The pattern has one group, so every second part is an address.
  const parts = shown.split(ADDRESS);
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
