import type { EntityManager } from 'typeorm';
import { DomainError, type ErrorIssue } from '../kernel/domain-error.js';
import { type EmailAddress, parseEmailAddress } from '../kernel/email-address.js';
import { newId } from '../kernel/id.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { NameForm } from '../kernel/person-name.js';
import type { Actor } from '../platform/auth/actor.js';
import { nameFor, type NameRow, namesOf } from './expert-facts.js';
import {
  Affiliation,
  ExpertEmail,
  ExpertName,
  ExpertNameSound,
  ExpertTheme,
} from './expert-parts.entity.js';
import { nameSounds } from './name-keys.js';

/** An affiliation whose institution is known. */
export interface KnownAffiliation {
  readonly institutionId: string;
  readonly title: LocalizedText;
}

/** The addresses of an input in the order given, with a fault for each that is none or comes twice. */
export function readAddresses(
  inputs: readonly string[],
  field = 'emails',
): { readonly addresses: readonly EmailAddress[]; readonly issues: readonly ErrorIssue[] } {
  const issues: ErrorIssue[] = [];
  const addresses: EmailAddress[] = [];
  for (const [index, input] of inputs.entries()) {
    const address = parseEmailAddress(input);
    const at = `${field}.${index}`;
    if (address.fault) issues.push({ field: at, code: address.fault });
    else if (addresses.some(({ key }) => key === address.key))
      issues.push({ field: at, code: 'repeated' });
    else addresses.push(address);
  }
  return { addresses, issues };
}

/** The record whose parts are written; a new one has none that would have to go first. */
export interface PartsOwner {
  readonly organizationId: string;
  readonly expertId: string;
  readonly isNew?: boolean;
}

/** Puts the name forms and the sounds made of them in place of the old ones. */
export async function replaceNames(
  tx: EntityManager,
  owner: PartsOwner,
  forms: readonly NameForm[],
): Promise<void> {
  const { isNew, ...mine } = owner;
  if (isNew !== true) await tx.delete(ExpertName, mine);
  await tx.insert(
    ExpertName,
    forms.map((form, position) => ({
      ...mine,
      id: newId(),
      position,
      lang: form.lang,
      script: form.script,
      family: form.family ?? null,
      given: form.given ?? null,
      patronymic: form.patronymic ?? null,
      full: form.full ?? null,
      order: form.order,
    })),
  );
  await replaceSounds(tx, owner, forms);
}

/** Stores by what sounds an expert's double may be found. */
export async function replaceSounds(
  tx: EntityManager,
  { isNew, ...mine }: PartsOwner,
  forms: readonly NameForm[],
): Promise<void> {
  if (isNew !== true) await tx.delete(ExpertNameSound, mine);
  const sounds = nameSounds(forms).map((sound) => ({ ...mine, sound }));
  if (sounds.length > 0) await tx.insert(ExpertNameSound, sounds);
}

/**
 * Puts the addresses in place of the old ones.
 * @throws DomainError `expert_email_taken`, naming whose it is
 */
export async function replaceEmails(
  tx: EntityManager,
  actor: Actor,
  { isNew, ...mine }: PartsOwner,
  addresses: readonly EmailAddress[],
): Promise<void> {
  await refuseTakenAddress(
    tx,
    actor,
    mine.expertId,
    addresses.map(({ key }) => key),
  );
  if (isNew !== true) await tx.delete(ExpertEmail, mine);
  if (addresses.length === 0) return;
  await tx.insert(
    ExpertEmail,
    addresses.map(({ address, key }, position) => ({
      ...mine,
      id: newId(),
      position,
      address,
      addressKey: key,
    })),
  );
}

/** @throws DomainError `expert_email_taken` when another expert has one of the addresses */
export async function refuseTakenAddress(
  reader: EntityManager,
  actor: Actor,
  expertId: string | null,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  const [other] = await reader.query<{ expert_id: string; address: string; names: NameRow[] }[]>(
    `SELECT mail.expert_id, mail.address, ${namesOf('mail.expert_id')} AS names FROM expert_email mail
     WHERE mail.organization_id = $1 AND mail.address_key = ANY ($2) AND mail.expert_id IS DISTINCT FROM $3 LIMIT 1`,
    [actor.organizationId, keys, expertId],
  );
  if (other === undefined) return;
  const name = nameFor(other.names, actor.language);
  throw new DomainError(
    'conflict',
    'expert_email_taken',
    { email: other.address, name },
    { details: { expertId: other.expert_id, name } },
  );
}

/** Puts the affiliations in place of the old ones. */
export async function replaceAffiliations(
  tx: EntityManager,
  { isNew, ...mine }: PartsOwner,
  affiliations: readonly KnownAffiliation[],
): Promise<void> {
  if (isNew !== true) await tx.delete(Affiliation, mine);
  if (affiliations.length === 0) return;
  await tx.insert(
    Affiliation,
    affiliations.map(({ institutionId, title }, position) => ({
      ...mine,
      id: newId(),
      institutionId,
      position,
      title,
    })),
  );
}

/** Puts the themes in place of the old ones. */
export async function replaceThemes(
  tx: EntityManager,
  { isNew, ...mine }: PartsOwner,
  themeIds: readonly string[],
): Promise<void> {
  if (isNew !== true) await tx.delete(ExpertTheme, mine);
  if (themeIds.length === 0) return;
  await tx.insert(
    ExpertTheme,
    themeIds.map((themeId) => ({ ...mine, themeId })),
  );
}
