import '../events/events.errors.js';
import '../experts/experts.errors.js';
import '../experts/import.errors.js';
import '../programme/programme.errors.js';
import './import-issues.js';
import { defineErrors } from '../platform/i18n/error-catalogue.js';

defineErrors({
  schedule_file_missing: {
    kind: 'invalid',
    text: {
      en: 'The request has no file. Send the programme in the field “file”.',
      ru: 'В запросе нет файла. Отправьте программу в поле «file».',
      kk: 'Сұрауда файл жоқ. Бағдарламаны «file» өрісінде жіберіңіз.',
      zh: '请求中没有文件。请在“file”字段中发送日程文件。',
    },
  },
  schedule_file_empty: {
    kind: 'invalid',
    text: {
      en: 'The file has no session in it.',
      ru: 'В файле нет ни одного заседания.',
      kk: 'Файлда бірде-бір отырыс жоқ.',
      zh: '文件中没有任何会议。',
    },
  },
  schedule_file_unknown: {
    kind: 'invalid',
    text: {
      en: 'The file cannot be read as a programme. Send schedule.xml, schedule.json, iCalendar, CSV or XLSX.',
      ru: 'Файл не удаётся прочитать как программу. Отправьте schedule.xml, schedule.json, iCalendar, CSV или XLSX.',
      kk: 'Файл бағдарлама ретінде оқылмайды. schedule.xml, schedule.json, iCalendar, CSV немесе XLSX жіберіңіз.',
      zh: '无法将文件读作日程。请发送 schedule.xml、schedule.json、iCalendar、CSV 或 XLSX。',
    },
  },
  schedule_file_xml_broken: {
    kind: 'invalid',
    text: {
      en: 'The XML is broken at line {line}, column {column}. Nothing was read; ask for the file again where it comes from.',
      ru: 'XML повреждён в строке {line}, столбце {column}. Ничего не прочитано; запросите файл заново у источника.',
      kk: 'XML {line}-жолдың {column}-бағанында бұзылған. Ештеңе оқылмады; файлды дереккөзінен қайта сұраңыз.',
      zh: 'XML 在第 {line} 行第 {column} 列处损坏。未读取任何内容，请向来源重新索取文件。',
    },
  },
  schedule_file_xml_has_doctype: {
    kind: 'invalid',
    text: {
      en: 'The file has a document type declaration (<!DOCTYPE>, line {line}), or is a web page. A programme needs none: for safety such files are not read.',
      ru: 'В файле есть объявление типа документа (<!DOCTYPE>, строка {line}), или это веб-страница. Программе оно не нужно: из соображений безопасности такие файлы не читаются.',
      kk: 'Файлда құжат түрінің жариялануы бар (<!DOCTYPE>, {line}-жол) немесе бұл веб-бет. Бағдарламаға ол керек емес: қауіпсіздік үшін мұндай файлдар оқылмайды.',
      zh: '文件含有文档类型声明（<!DOCTYPE>，第 {line} 行），或是网页。日程不需要它；为安全起见不读取此类文件。',
    },
  },
  schedule_file_xml_too_complex: {
    kind: 'invalid',
    text: {
      en: 'The XML has more or deeper elements than any programme (line {line}). It is not read.',
      ru: 'В XML больше элементов или уровней, чем в любой программе (строка {line}). Файл не читается.',
      kk: 'XML ішіндегі элементтер кез келген бағдарламадағыдан көп не терең ({line}-жол). Файл оқылмайды.',
      zh: 'XML 的元素数量或层级超过任何日程（第 {line} 行），不予读取。',
    },
  },
  schedule_file_other_xml: {
    kind: 'invalid',
    text: {
      en: 'The XML is no programme: its root is <{root}>, not <schedule>.',
      ru: 'Это не программа: корневой элемент XML — <{root}>, а не <schedule>.',
      kk: 'Бұл бағдарлама емес: XML түбірі <schedule> емес, <{root}>.',
      zh: '该 XML 不是日程：根元素是 <{root}>，而不是 <schedule>。',
    },
  },
  schedule_file_json_broken: {
    kind: 'invalid',
    text: {
      en: 'The JSON is broken at line {line}, column {column}. Nothing was read; ask for the file again where it comes from.',
      ru: 'JSON повреждён в строке {line}, столбце {column}. Ничего не прочитано; запросите файл заново у источника.',
      kk: 'JSON {line}-жолдың {column}-бағанында бұзылған. Ештеңе оқылмады; файлды дереккөзінен қайта сұраңыз.',
      zh: 'JSON 在第 {line} 行第 {column} 列处损坏。未读取任何内容，请向来源重新索取文件。',
    },
  },
  schedule_file_other_json: {
    kind: 'invalid',
    text: {
      en: 'The JSON is no programme: it has no “schedule” with a “conference”.',
      ru: 'Это не программа: в JSON нет «schedule» с «conference».',
      kk: 'Бұл бағдарлама емес: JSON ішінде «conference» бар «schedule» жоқ.',
      zh: '该 JSON 不是日程：其中没有含“conference”的“schedule”。',
    },
  },
  schedule_file_too_many_people: {
    kind: 'invalid',
    text: {
      en: 'The file names {count} participants over all sessions; at most {max} are taken in at once. Split it into several.',
      ru: 'В файле во всех заседаниях указано участников: {count}; за один раз принимается не более {max}. Разделите его на несколько.',
      kk: 'Файлда барлық отырыстар бойынша {count} қатысушы көрсетілген; бір жолы ең көбі {max} қабылданады. Оны бірнешеге бөліңіз.',
      zh: '文件的全部场次共列出 {count} 位参与者，一次最多导入 {max} 位。请拆分为多个文件。',
    },
  },
  schedule_file_too_many: {
    kind: 'invalid',
    text: {
      en: 'The file has {count} sessions; at most {max} are taken in at once. Split it into several.',
      ru: 'В файле заседаний: {count}; за один раз принимается не более {max}. Разделите его на несколько.',
      kk: 'Файлда {count} отырыс бар; бір жолы ең көбі {max} қабылданады. Оны бірнешеге бөліңіз.',
      zh: '文件有 {count} 场会议，一次最多导入 {max} 场。请拆分为多个文件。',
    },
  },
  schedule_file_no_columns: {
    kind: 'invalid',
    text: {
      en: 'The table needs a column for the title and one for the start. Its columns are: {columns}.',
      ru: 'В таблице нужны столбец с названием и столбец с началом. Есть столбцы: {columns}.',
      kk: 'Кестеде атауы мен басталуының бағандары болуы керек. Қазіргі бағандар: {columns}.',
      zh: '表格需要标题列和开始时间列。现有的列：{columns}。',
    },
  },
  schedule_import_not_waiting: {
    kind: 'conflict',
    text: {
      en: 'This import has been started already. Upload the file again to import it once more.',
      ru: 'Этот импорт уже запущен. Чтобы импортировать ещё раз, загрузите файл заново.',
      kk: 'Бұл импорт басталып қойған. Қайта импорттау үшін файлды қайта жүктеңіз.',
      zh: '此导入已经开始。如需再次导入，请重新上传文件。',
    },
  },
  schedule_import_running: {
    kind: 'conflict',
    text: {
      en: 'Another import into this event is running. Wait until it is done.',
      ru: 'Уже идёт другой импорт в это мероприятие. Дождитесь его окончания.',
      kk: 'Бұл іс-шараға басқа импорт жүріп жатыр. Аяқталуын күтіңіз.',
      zh: '此活动的另一个导入正在进行，请等待其完成。',
    },
    constraints: ['schedule_import_running_unique'],
  },
  schedule_import_file_gone: {
    kind: 'gone',
    text: {
      en: 'The file of this import is no longer there. Upload it again.',
      ru: 'Файла этого импорта больше нет. Загрузите его заново.',
      kk: 'Бұл импорттың файлы енді жоқ. Оны қайта жүктеңіз.',
      zh: '此导入的文件已不存在，请重新上传。',
    },
  },
  schedule_identity_taken: {
    kind: 'conflict',
    text: {
      en: 'Another import has taken in the same thing meanwhile. Import the file again.',
      ru: 'Другой импорт тем временем уже принял то же самое. Импортируйте файл ещё раз.',
      kk: 'Осы уақытта басқа импорт дәл соны қабылдап қойды. Файлды қайта импорттаңыз.',
      zh: '另一个导入已同时导入相同内容，请重新导入文件。',
    },
    constraints: ['imported_identity_key_unique', 'schedule_import_row_pkey'],
  },
});

/** What reading a programme from a file may be refused for, besides the faults of tables. */
export const SCHEDULE_READING_ERRORS = [
  'schedule_file_missing',
  'schedule_file_empty',
  'schedule_file_unknown',
  'schedule_file_xml_broken',
  'schedule_file_xml_has_doctype',
  'schedule_file_xml_too_complex',
  'schedule_file_other_xml',
  'schedule_file_json_broken',
  'schedule_file_other_json',
  'schedule_file_too_many',
  'schedule_file_too_many_people',
  'schedule_file_no_columns',
] as const;
