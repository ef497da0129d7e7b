import { Controller, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { UI_LANGUAGES, type UiLanguage } from '../kernel/languages.js';
import { canonicalLanguageTag } from '../kernel/localized-text.js';
import { OUTCOME_KINDS } from '../outcomes/outcome-kinds.js';
import type { Storage } from '../platform/storage/storage.js';
import { InjectStorage } from '../platform/storage/storage.token.js';
import type { CurrentPublication } from '../publications/public-publication.js';
import {
  listPublicPublications,
  publicPublication,
  publicRendition,
} from '../publications/public-publications.queries.js';
import { BIBTEX_MEDIA_TYPE, bibtex, ris, RIS_MEDIA_TYPE } from './citation-files.js';
import { formerVersion, publishedLanguages } from './publication-extras.queries.js';
import { publicationJson } from './publication-json.js';
import { publicationListPage } from './publication-list.page.js';
import { publicationPage } from './publication.page.js';
import { tombstonePage } from './tombstone.page.js';
import { currentView, formerView, type PublicationView } from './publication-view.js';
import { isSlug, PATHS, splitFormat, withQuery } from './site-paths.js';
import { moveTo, sendFile, sendPage } from './site-reply.js';
import {
  oneOf,
  PageQueryParams,
  PathLanguage,
  PublicPage,
  type SiteQuery,
  timeCursor,
} from './site-request.js';
import { Site } from './site.service.js';

const PUBLICATIONS_A_PAGE = 20;
const FORMATS = ['pdf', 'json', 'bib', 'ris'];

/** Publications of all organizations, with their files. */
@ApiExcludeController()
@Controller([...UI_LANGUAGES])
export class PublicationsSiteController {
  constructor(
    private readonly site: Site,
    @InjectStorage() private readonly storage: Storage,
  ) {}

  @PublicPage('publications', 'Publications')
  async list(
    @PathLanguage() lang: UiLanguage,
    @PageQueryParams() query: SiteQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { reader } = this.site;
    const kind = oneOf(query['kind'], OUTCOME_KINDS);
    const languages = await publishedLanguages(reader);
    const language = oneOf(query['language'], languages);
    const search = query['q']?.trim().slice(0, 200) || undefined;
    const cursor = timeCursor(query['cursor']) === undefined ? undefined : query['cursor'];
    const items = await listPublicPublications(reader, {
      kind,
      lang: language,
      q: search,
      cursor,
      limit: PUBLICATIONS_A_PAGE,
    });
    const shown = withQuery('', { q: search, kind, language, cursor });
    const page = await this.site.page(lang, PATHS.publications, shown);
    const html = publicationListPage(page, {
      kind,
      language,
      languages,
      search,
      page: items,
      begun: cursor !== undefined,
    });
    sendPage(request, reply, { html, lang });
  }

  @PublicPage('publications/:file', 'A publication, as a page, PDF, JSON, BibTeX or RIS')
  async one(
    @PathLanguage() lang: UiLanguage,
    @Param('file') file: string,
    @PageQueryParams() query: SiteQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name: slug, format } = splitFormat(file, FORMATS);
    const found = isSlug(slug) ? await publicPublication(this.site.reader, slug) : undefined;
    if (found === undefined) throw new DomainError('missing', 'not_found');
    if (found.state === 'withdrawn') {
      const page = await this.site.page(lang, PATHS.publication(slug));
      sendPage(request, reply, { html: tombstonePage(page, found), lang, status: 410 });
      return;
    }
    const asked = askedText(query, lang);
    const version = query['version'];
    if (version === found.label) {
      const suffix = format === undefined ? '' : `.${format}`;
      moveTo(reply, `/${lang}${withQuery(PATHS.publication(slug) + suffix, { text: asked })}`);
      return;
    }
    if (format === 'pdf') {
      await this.sendPdf(request, reply, found, { lang: asked ?? lang, version });
      return;
    }
    const view =
      version === undefined
        ? currentView(found, lang, asked)
        : await this.former(found, version, lang, asked);
    if (view === undefined) throw new DomainError('missing', 'not_found');
    const page = await this.site.page(
      lang,
      PATHS.publication(slug),
      withQuery('', { text: view.asked, version: view.former }),
    );
    if (format === undefined) {
      sendPage(request, reply, { html: publicationPage(page, view), lang });
    } else if (format === 'json') {
      const body = publicationJson(page, view);
      sendFile(request, reply, { body, type: 'application/json; charset=utf-8' });
    } else {
      const [body, type] =
        format === 'bib'
          ? [bibtex(page, view), BIBTEX_MEDIA_TYPE]
          : [ris(page, view), RIS_MEDIA_TYPE];
      sendFile(request, reply, { body, type, name: `${view.symbol}.${format}` });
    }
  }

  private async former(
    current: CurrentPublication,
    label: string,
    lang: UiLanguage,
    asked: string | undefined,
  ): Promise<PublicationView | undefined> {
    const former = await formerVersion(this.site.reader, current.slug, label);
    return former && formerView(current, former, label, lang, asked);
  }

  private async sendPdf(
    request: FastifyRequest,
    reply: FastifyReply,
    current: CurrentPublication,
    { lang, version }: { readonly lang: string; readonly version: string | undefined },
  ): Promise<void> {
    const former =
      version === undefined
        ? undefined
        : await formerVersion(this.site.reader, current.slug, version);
    const rendition =
      version === undefined
        ? await publicRendition(this.site.reader, current.slug, lang)
        : former?.renditions.find((candidate) => candidate.lang === lang);
    if (rendition === undefined) throw new DomainError('missing', 'not_found');
    const bytes = await this.storage.get(rendition.storageKey);
    if (bytes === undefined) throw new DomainError('unavailable', 'file_missing');
    const title = (former ?? current).editions.find((edition) => edition.lang === lang)?.title;
    sendFile(request, reply, {
      body: bytes,
      type: rendition.mediaType,
      name: `${title ?? current.symbol}.pdf`,
      inline: true,
      etag: `"${rendition.sha256}"`,
    });
  }
}

/** The language of the text that the reader asked for, where it is not that of the page. */
function askedText(query: SiteQuery, lang: UiLanguage): string | undefined {
  const tag = canonicalLanguageTag(query['text'] ?? '');
  return tag === lang ? undefined : tag;
}
