import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UiLanguage } from '../kernel/languages.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config/config.js';
import { InjectConfig } from '../platform/config/config.token.js';
import { Database } from '../platform/database/database.js';
import type { PageContext } from './page-context.js';
import { SITE_TEXTS } from './site.texts.js';

/** Whose site this is. */
export interface SiteIdentity {
  /** The organization's, where the installation has one; null where it has several or none. */
  readonly name: LocalizedText | null;
  /** The languages of that organization, the preferred one first. */
  readonly order: readonly string[];
  /** Whether events and publications must say which organization they are of. */
  readonly several: boolean;
}

const NOBODY: SiteIdentity = { name: null, order: [], several: false };

/** What every page of the site begins with. */
@Injectable()
export class Site {
  private lastKnown = NOBODY;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @InjectConfig() readonly config: Config,
  ) {}

  /** Where pages read. */
  get reader(): EntityManager {
    return this.database.reader;
  }

  /** The present instant. */
  get now(): string {
    return this.clock.now().toString();
  }

  /** Today's date in a zone. */
  today(zone: string): string {
    return this.clock.today(zone);
  }

  /** What the page at a path (without its language) and a query needs to be written. */
  async page(lang: UiLanguage, path: string, query = ''): Promise<PageContext> {
    this.lastKnown = await readIdentity(this.reader);
    return this.pageWithoutDatabase(lang, path, query);
  }

  /** The same where nothing may be asked: the page that says so when the database is away. */
  pageWithoutDatabase(lang: UiLanguage, path: string, query = ''): PageContext {
    return {
      lang,
      texts: SITE_TEXTS[lang],
      publicUrl: this.config.publicUrl,
      site: this.lastKnown,
      path,
      query,
    };
  }
}

async function readIdentity(reader: EntityManager): Promise<SiteIdentity> {
  const rows = await reader.query<{ name: LocalizedText; languages: string[] }[]>(
    'SELECT name, languages FROM organization ORDER BY created_at, id LIMIT 2',
  );
  const [first] = rows;
  if (first === undefined) return NOBODY;
  if (rows.length > 1) return { name: null, order: [], several: true };
  return { name: first.name, order: first.languages, several: false };
}
