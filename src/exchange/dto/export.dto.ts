import { UI_LANGUAGES, type UiLanguage } from '../../kernel/languages.js';
import { Field } from '../../platform/http/fields.js';

export class ExportQuery {
  @Field.oneOf(UI_LANGUAGES, { optional: true, description: 'The language of the texts' })
  lang?: UiLanguage;
}
