import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv, type ValidateFunction } from 'ajv';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

const FOLDER = join(import.meta.dirname, '../../../shared/data/schedule');

/** Whether the collected schemas and schedules are there; where they are not, the tests say that they were left out. */
export const HAS_SCHEDULES = existsSync(FOLDER);

/** The bytes of a collected schedule, such as `real/debconf23.xml`. */
export function scheduleFile(name: string): Buffer {
  return readFileSync(join(FOLDER, name));
}

let xsd: XsdValidator | undefined;

/** What c3voc’s schema finds wrong with a schedule.xml; empty where it is valid. */
export function scheduleXmlFaults(xml: string): string[] {
  if (xsd === undefined) {
    using schema = XmlDocument.fromBuffer(scheduleFile('schema/schedule.xml.xsd'));
    xsd = XsdValidator.fromDoc(schema);
  }
  using document = XmlDocument.fromString(xml);
  try {
    xsd.validate(document);
    return [];
  } catch (error) {
    if (!Error.isError(error)) throw error;
    return error.message.split('\n').filter((line) => line !== '');
  }
}

const validators = new Map<string, ValidateFunction>();

/** What c3voc’s schema finds wrong with a schedule.json or schedule2.json; empty where it is valid. */
export function scheduleJsonFaults(
  json: string,
  schema: 'schedule.schema.json' | 'schedule2.schema.json',
): string[] {
  let validate = validators.get(schema);
  if (validate === undefined) {
    const ajv = new Ajv({ strict: false, allErrors: true });
    (addFormats as unknown as (ajv: Ajv) => void)(ajv);
    // A colour as #rrggbb; ajv has no checker for it.
    ajv.addFormat('color', /^#[0-9a-f]{6}$/i);
    const definition = JSON.parse(scheduleFile(`schema/${schema}`).toString('utf8')) as object;
    // Draft-06 says nothing that draft-07 understands otherwise.
    validate = ajv.compile({ ...definition, $schema: 'http://json-schema.org/draft-07/schema#' });
    validators.set(schema, validate);
  }
  return validate(JSON.parse(json))
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
      );
}
