import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv, type ValidateFunction } from 'ajv';

const FOLDER = join(import.meta.dirname, '../../../shared/data/schedule');

/** Whether the collected schemas and schedules are there; where they are not, the tests say that they were left out. */
export const HAS_SCHEDULES = existsSync(FOLDER);

/** Whether there is a validator for XML Schema: a development package, else the xmllint of the system. */
const xsdValidator = HAS_SCHEDULES ? await findXsdValidator() : undefined;
export const HAS_XSD = xsdValidator !== undefined;

/** The bytes of a collected schedule, such as `real/debconf23.xml`. */
export function scheduleFile(name: string): Buffer {
  return readFileSync(join(FOLDER, name));
}

/**
 * What c3voc’s schema finds wrong with a schedule.xml; empty where it is valid, and where there is no validator:
 * then `HAS_XSD` is false, and a test says that it was left out.
 */
export function scheduleXmlFaults(xml: string): string[] {
  return xsdValidator?.(xml) ?? [];
}

type Validator = (xml: string) => string[];

async function findXsdValidator(): Promise<Validator | undefined> {
  return (await packagedValidator()) ?? systemValidator();
}

/** As much of libxml2-wasm as is used here. */
interface LibXml {
  readonly XmlDocument: {
    fromBuffer(bytes: Uint8Array): LibXmlDocument;
    fromString(text: string): LibXmlDocument;
  };
  readonly XsdValidator: {
    fromDoc(schema: LibXmlDocument): { validate(xml: LibXmlDocument): void };
  };
}
interface LibXmlDocument {
  dispose(): void;
}

async function packagedValidator(): Promise<Validator | undefined> {
  const name = 'libxml2-wasm';
  let library: LibXml;
  try {
    library = (await import(name)) as LibXml;
  } catch {
    return undefined;
  }
  const { XmlDocument, XsdValidator } = library;
  const validator = XsdValidator.fromDoc(
    XmlDocument.fromBuffer(scheduleFile('schema/schedule.xml.xsd')),
  );
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      if (!Error.isError(error)) throw error;
      return error.message.split('\n').filter((line) => line !== '');
    } finally {
      document.dispose();
    }
  };
}

function systemValidator(): Validator | undefined {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return (xml) => {
    const folder = mkdtempSync(join(tmpdir(), 'schedule-'));
    const file = join(folder, 'schedule.xml');
    writeFileSync(file, xml);
    try {
      const schema = join(FOLDER, 'schema/schedule.xml.xsd');
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { stdio: 'pipe' });
      return [];
    } catch (error) {
      const stderr = Error.isError(error) && 'stderr' in error ? String(error.stderr) : '';
      return stderr.split('\n').filter((line) => line.includes('error'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
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
