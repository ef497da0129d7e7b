import { defineErrors } from '../i18n/error-catalogue.js';

defineErrors({
  file_empty: {
    kind: 'invalid',
    text: {
      en: 'The file is empty. Choose another file.',
      ru: 'Файл пуст. Выберите другой файл.',
      kk: 'Файл бос. Басқа файл таңдаңыз.',
      zh: '文件为空。请选择其他文件。',
    },
  },
  file_not_a_table: {
    kind: 'invalid',
    text: {
      en: 'This is no table that can be read (found: {found}). Save it as XLSX or CSV.',
      ru: 'Это не таблица, которую можно прочесть (обнаружено: {found}). Сохраните её как XLSX или CSV.',
      kk: 'Бұл оқуға болатын кесте емес (табылғаны: {found}). Оны XLSX немесе CSV түрінде сақтаңыз.',
      zh: '无法作为表格读取（检测为 {found}）。请另存为 XLSX 或 CSV。',
    },
  },
  file_encoding_unknown: {
    kind: 'invalid',
    text: {
      en: 'The letters of the file cannot be read as {tried}. Name its encoding, or save it as “CSV UTF-8” or XLSX.',
      ru: 'Буквы в файле не читаются как {tried}. Укажите кодировку или сохраните файл как «CSV UTF-8» или XLSX.',
      kk: 'Файлдағы әріптер {tried} ретінде оқылмайды. Кодтауын көрсетіңіз немесе «CSV UTF-8» не XLSX түрінде сақтаңыз.',
      zh: '无法以 {tried} 读取文件中的文字。请指定编码，或另存为“CSV UTF-8”或 XLSX。',
    },
  },
  encoding_not_supported: {
    kind: 'invalid',
    text: {
      en: 'The encoding “{encoding}” is not known. Use utf-8, windows-1251, gbk, gb18030 or another common one.',
      ru: 'Кодировка «{encoding}» неизвестна. Укажите utf-8, windows-1251, gbk, gb18030 или другую распространённую.',
      kk: '«{encoding}» кодтауы белгісіз. utf-8, windows-1251, gbk, gb18030 немесе басқа кең тарағанын көрсетіңіз.',
      zh: '不支持编码“{encoding}”。请使用 utf-8、windows-1251、gbk、gb18030 等常用编码。',
    },
  },
  file_cut_off: {
    kind: 'invalid',
    text: {
      en: 'The file ends in the middle of a letter in line {line}: its transfer was broken off. Send it again.',
      ru: 'Файл обрывается посреди буквы в строке {line}: передача была прервана. Отправьте его ещё раз.',
      kk: 'Файл {line}-жолда әріптің ортасында үзіледі: жіберу аяқталмаған. Оны қайта жіберіңіз.',
      zh: '文件在第 {line} 行的字符中间中断：传输不完整。请重新发送。',
    },
  },
  file_too_large: {
    kind: 'invalid',
    text: {
      en: 'The file is too large. Split it into several.',
      ru: 'Файл слишком большой. Разделите его на несколько.',
      kk: 'Файл тым үлкен. Оны бірнешеге бөліңіз.',
      zh: '文件过大。请拆分为多个文件。',
    },
  },
  file_too_many_rows: {
    kind: 'invalid',
    text: {
      en: 'The file has more than {max} rows. Split it into several.',
      ru: 'В файле больше {max} строк. Разделите его на несколько.',
      kk: 'Файлда {max} жолдан көп. Оны бірнешеге бөліңіз.',
      zh: '文件超过 {max} 行。请拆分为多个文件。',
    },
  },
  file_too_many_columns: {
    kind: 'invalid',
    text: {
      en: 'The table has more than {max} columns. Remove those that are not needed.',
      ru: 'В таблице больше {max} столбцов. Удалите лишние.',
      kk: 'Кестеде {max} бағаннан көп. Қажетсіздерін алып тастаңыз.',
      zh: '表格超过 {max} 列。请删除不需要的列。',
    },
  },
  cell_too_long: {
    kind: 'invalid',
    text: {
      en: 'A cell in row {row} is too long ({max} characters at most).',
      ru: 'Ячейка в строке {row} слишком длинная (не более {max} знаков).',
      kk: '{row}-жолдағы ұяшық тым ұзын (ең көбі {max} таңба).',
      zh: '第 {row} 行有单元格过长（最多 {max} 个字符）。',
    },
  },
  sheet_missing: {
    kind: 'invalid',
    text: {
      en: 'The workbook has no sheet “{sheet}”. It has: {sheets}.',
      ru: 'В книге нет листа «{sheet}». Есть: {sheets}.',
      kk: 'Кітапта «{sheet}» парағы жоқ. Бары: {sheets}.',
      zh: '工作簿中没有工作表“{sheet}”。现有：{sheets}。',
    },
  },
  xlsx_unpacked_too_large: {
    kind: 'invalid',
    text: {
      en: 'The workbook is far larger inside than it looks. Save only the sheet that is needed, as XLSX or CSV.',
      ru: 'Внутри книга намного больше, чем кажется. Сохраните только нужный лист как XLSX или CSV.',
      kk: 'Кітаптың ішкі көлемі көрінгеннен әлдеқайда үлкен. Тек қажетті парақты XLSX не CSV түрінде сақтаңыз.',
      zh: '工作簿解压后过大。请只将所需的工作表另存为 XLSX 或 CSV。',
    },
  },
  xlsx_damaged: {
    kind: 'invalid',
    text: {
      en: 'The workbook is damaged. Open it in a spreadsheet program and save it again.',
      ru: 'Книга повреждена. Откройте её в табличном редакторе и сохраните заново.',
      kk: 'Кітап бүлінген. Оны кесте бағдарламасында ашып, қайта сақтаңыз.',
      zh: '工作簿已损坏。请在电子表格软件中打开并重新保存。',
    },
  },
  xlsx_encrypted: {
    kind: 'invalid',
    text: {
      en: 'The workbook has a password. Save it without one.',
      ru: 'Книга защищена паролем. Сохраните её без пароля.',
      kk: 'Кітап құпиясөзбен қорғалған. Оны құпиясөзсіз сақтаңыз.',
      zh: '工作簿已加密。请保存为无密码的文件。',
    },
  },
  xls_not_supported: {
    kind: 'invalid',
    text: {
      en: 'This is a workbook in the format of Excel 97–2003. Save it as XLSX.',
      ru: 'Это книга в формате Excel 97–2003. Сохраните её как XLSX.',
      kk: 'Бұл Excel 97–2003 пішіміндегі кітап. Оны XLSX түрінде сақтаңыз.',
      zh: '这是 Excel 97–2003 格式的工作簿。请另存为 XLSX。',
    },
  },
  reading_took_too_long: {
    kind: 'invalid',
    text: {
      en: 'Reading the file took more than {seconds} seconds. Split it, or save it as CSV.',
      ru: 'Чтение файла заняло больше {seconds} с. Разделите его или сохраните как CSV.',
      kk: 'Файлды оқу {seconds} секундтан асты. Оны бөліңіз немесе CSV түрінде сақтаңыз.',
      zh: '读取文件超过 {seconds} 秒。请拆分文件或另存为 CSV。',
    },
  },
  header_missing: {
    kind: 'invalid',
    text: {
      en: 'The table has no row with the names of its columns. Add one as the first row.',
      ru: 'В таблице нет строки с названиями столбцов. Добавьте её первой.',
      kk: 'Кестеде баған атаулары бар жол жоқ. Оны бірінші жол етіп қосыңыз.',
      zh: '表格没有列名行。请在第一行添加列名。',
    },
  },
  csv_quote_unclosed: {
    kind: 'invalid',
    text: {
      en: 'A quotation mark that opens in line {line} is never closed.',
      ru: 'Кавычка, открытая в строке {line}, не закрыта.',
      kk: '{line}-жолда ашылған тырнақша жабылмаған.',
      zh: '第 {line} 行的引号没有闭合。',
    },
  },
  delimiter_not_supported: {
    kind: 'invalid',
    text: {
      en: 'This cannot be a delimiter. Use a comma, a semicolon, a tab or a vertical bar.',
      ru: 'Это не может быть разделителем. Укажите запятую, точку с запятой, табуляцию или вертикальную черту.',
      kk: 'Бұл бөлгіш бола алмайды. Үтір, нүктелі үтір, табуляция немесе тік сызық көрсетіңіз.',
      zh: '不能用作分隔符。请使用逗号、分号、制表符或竖线。',
    },
  },
  tables_busy: {
    kind: 'limited',
    text: {
      en: 'Too many files are being read at the moment. Try again in a minute.',
      ru: 'Сейчас читается слишком много файлов. Повторите через минуту.',
      kk: 'Қазір тым көп файл оқылып жатыр. Бір минуттан кейін қайталаңыз.',
      zh: '当前正在读取的文件过多。请一分钟后重试。',
    },
  },
  export_too_large: {
    kind: 'invalid',
    text: {
      en: 'That is too much for one workbook. Narrow the selection, or export it as CSV.',
      ru: 'Для одной книги это слишком много. Сузьте выборку или выгрузите её как CSV.',
      kk: 'Бір кітап үшін бұл тым көп. Іріктеуді тарылтыңыз немесе CSV түрінде шығарыңыз.',
      zh: '数据量超出单个工作簿的容量。请缩小范围或导出为 CSV。',
    },
  },
});

/** What reading an uploaded table may be refused with; a route that reads one lists them. */
export const TABLE_READING_ERRORS = [
  'file_empty',
  'file_not_a_table',
  'file_encoding_unknown',
  'encoding_not_supported',
  'file_cut_off',
  'file_too_large',
  'file_too_many_rows',
  'file_too_many_columns',
  'cell_too_long',
  'sheet_missing',
  'xlsx_unpacked_too_large',
  'xlsx_damaged',
  'xlsx_encrypted',
  'xls_not_supported',
  'reading_took_too_long',
  'header_missing',
  'csv_quote_unclosed',
  'delimiter_not_supported',
  'tables_busy',
] as const;
