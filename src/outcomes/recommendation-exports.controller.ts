import './outcomes.errors.js';
import { Readable } from 'node:stream';
import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { LocalizedText } from '../kernel/localized-text.js';
import { languagesOfOrganization } from '../mandates/organization-languages.js';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { contentDisposition } from '../platform/http/content-disposition.js';
import { Endpoint } from '../platform/http/endpoint.js';
import '../platform/spreadsheet/spreadsheet.errors.js';
import {
  CSV_TYPE,
  csvParts,
  exportPages,
  XLSX_TYPE,
  xlsxOf,
} from '../platform/spreadsheet/table-export.js';
import { RecommendationFilter } from './dto/recommendation.dto.js';
import {
  recommendationHeader,
  recommendationRow,
  RECOMMENDATIONS_TITLE,
} from './recommendation-table.js';
import { listRecommendations } from './recommendations.queries.js';

const PER_PAGE = 500;

@ApiTags('Recommendations')
@Controller('api/v1/recommendations')
export class RecommendationExportsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get('export.csv')
  @Endpoint({
    summary: 'Export the recommendations that a filter finds as CSV',
    description:
      'UTF-8 as Excel opens it, at most 100,000 rows; columns in the reader’s language, the wording once for each language of the organization.',
    access: { permission: 'recommendations:read' },
    answer: { mediaTypes: ['text/csv'] },
  })
  async csv(
    @CurrentActor() actor: Actor,
    @Query() filter: RecommendationFilter,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const languages = await languagesOfOrganization(this.database.reader, actor.organizationId);
    void reply.header('content-disposition', this.fileName(actor, 'csv'));
    const header = recommendationHeader(actor.language, languages);
    const parts = csvParts(actor.language, header, this.pages(actor, filter, languages));
    return new StreamableFile(Readable.from(parts), { type: CSV_TYPE });
  }

  @Get('export.xlsx')
  @Endpoint({
    summary: 'Export the recommendations that a filter finds as a workbook',
    description: 'Every cell is text; columns as in the CSV.',
    access: { permission: 'recommendations:read' },
    answer: { mediaTypes: [XLSX_TYPE] },
    errors: ['export_too_large', 'tables_busy'],
  })
  async xlsx(
    @CurrentActor() actor: Actor,
    @Query() filter: RecommendationFilter,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const languages = await languagesOfOrganization(this.database.reader, actor.organizationId);
    const name = RECOMMENDATIONS_TITLE[actor.language];
    const header = recommendationHeader(actor.language, languages);
    const bytes = await xlsxOf(name, header, this.pages(actor, filter, languages));
    void reply.header('content-disposition', this.fileName(actor, 'xlsx'));
    return new StreamableFile(bytes, { type: XLSX_TYPE });
  }

  private fileName(actor: Actor, ending: string): string {
    const day = this.clock.today('UTC');
    return contentDisposition(`${RECOMMENDATIONS_TITLE[actor.language]} ${day}.${ending}`);
  }

  private async *pages(
    actor: Actor,
    filter: RecommendationFilter,
    languages: readonly string[],
  ): AsyncGenerator<(readonly string[])[]> {
    const { reader } = this.database;
    const { organizationId } = actor;
    const pages = exportPages((from) =>
      listRecommendations(reader, organizationId, { ...filter, limit: PER_PAGE, ...from }),
    );
    for await (const recommendations of pages) {
      const about = await reader.query<{ id: string; title: LocalizedText; issued_on: string }[]>(
        `SELECT recommendation.id, event.title,
           coalesce((recommendation.issued_at AT TIME ZONE organization.zone)::date::text, '') AS issued_on
         FROM recommendation JOIN outcome ON outcome.id = recommendation.outcome_id
           JOIN event ON event.id = outcome.event_id JOIN organization ON organization.id = event.organization_id
         WHERE recommendation.organization_id = $1 AND recommendation.id = ANY ($2::uuid[])`,
        [organizationId, recommendations.map(({ id }) => id)],
      );
      const known = new Map(about.map((row) => [row.id, row]));
      yield recommendations.map((recommendation) => {
        const row = known.get(recommendation.id);
        return recommendationRow(
          recommendation,
          row?.title,
          row?.issued_on ?? '',
          actor.language,
          languages,
        );
      });
    }
  }
}
