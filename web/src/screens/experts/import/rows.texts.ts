import { defineTexts, formatNumber, plural } from '../../../texts/texts';

/** What becomes of the rows, and the run. */
export const rowsTexts = defineTexts({
  heading: {
    en: '3. What becomes of the rows',
    ru: '3. Что станет со строками',
    kk: '3. Жолдармен не болады',
    zh: '3. 各行的处理结果',
  },
  doneHeading: {
    en: 'What became of the rows',
    ru: 'Что стало со строками',
    kk: 'Жолдармен не болды',
    zh: '各行的处理结果',
  },
  show: { en: 'Show', ru: 'Показать', kk: 'Көрсету', zh: '显示' },
  all: { en: 'All rows', ru: 'Все строки', kk: 'Барлық жол', zh: '全部行' },
  remarks: { en: 'With remarks', ru: 'С замечаниями', kk: 'Ескертпесі бар', zh: '有说明的' },
  list: { en: 'Rows of the file', ru: 'Строки файла', kk: 'Файл жолдары', zh: '文件各行' },
  row: {
    en: (row: number) => `Row ${String(row)}`,
    ru: (row: number) => `Строка ${String(row)}`,
    kk: (row: number) => `${String(row)}-жол`,
    zh: (row: number) => `第 ${String(row)} 行`,
  },
  noName: { en: 'without a name', ru: 'без имени', kk: 'есімсіз', zh: '无姓名' },
  changes: {
    en: (fields: string) => `Changes: ${fields}`,
    ru: (fields: string) => `Меняется: ${fields}`,
    kk: (fields: string) => `Өзгереді: ${fields}`,
    zh: (fields: string) => `更改：${fields}`,
  },
  sameAsRow: {
    en: (row: number) => `The same person as in row ${String(row)}`,
    ru: (row: number) => `То же лицо, что в строке ${String(row)}`,
    kk: (row: number) => `${String(row)}-жолдағы адамның өзі`,
    zh: (row: number) => `与第 ${String(row)} 行为同一人`,
  },
  issue: {
    en: (field: string, column: string, message: string) =>
      `${column === '' ? field : `${field} (column “${column}”)`}: ${message}`,
    ru: (field: string, column: string, message: string) =>
      `${column === '' ? field : `${field} (столбец «${column}»)`}: ${message}`,
    kk: (field: string, column: string, message: string) =>
      `${column === '' ? field : `${field} («${column}» бағаны)`}: ${message}`,
    zh: (field: string, column: string, message: string) =>
      `${column === '' ? field : `${field}（“${column}”列）`}：${message}`,
  },
  notDone: {
    en: 'not saved yet',
    ru: 'ещё не сохранена',
    kk: 'әлі сақталмаған',
    zh: '尚未保存',
  },
  none: {
    en: 'No row is of this kind.',
    ru: 'Таких строк нет.',
    kk: 'Мұндай жол жоқ.',
    zh: '没有此类行。',
  },
  report: {
    en: 'Download the report (CSV)',
    ru: 'Скачать отчёт (CSV)',
    kk: 'Есепті жүктеп алу (CSV)',
    zh: '下载报告 (CSV)',
  },
  correct: {
    en: 'Download the rows to correct (CSV)',
    ru: 'Скачать строки для исправления (CSV)',
    kk: 'Түзетілетін жолдарды жүктеп алу (CSV)',
    zh: '下载待更正的行 (CSV)',
  },
  correctLead: {
    en: 'Rows that were not taken in, as they stand in the file, each with its reason in the last column. Correct them and import that file: its columns are known already.',
    ru: 'Строки, которые не приняты, как они стоят в файле, и причина в последнем столбце. Исправьте их и импортируйте этот файл: его столбцы уже известны.',
    kk: 'Қабылданбаған жолдар файлдағы күйінде, себебі соңғы бағанда. Түзетіп, сол файлды импорттаңыз: бағандары енді белгілі.',
    zh: '未导入的行按文件原样列出，最后一列注明原因。更正后导入该文件即可，其各列已可识别。',
  },
  runHeading: {
    en: '4. Save in the registry',
    ru: '4. Сохранить в реестре',
    kk: '4. Тізілімге сақтау',
    zh: '4. 存入名录',
  },
  willBe: {
    en: (added: number, changed: number) =>
      `${plural('en', added, { one: '# expert will be added', other: '# experts will be added' })}, ${formatNumber('en', changed)} changed. Nothing has been saved so far.`,
    ru: (added: number, changed: number) =>
      `Будет добавлено экспертов: ${formatNumber('ru', added)}, изменено: ${formatNumber('ru', changed)}. Пока ничего не сохранено.`,
    kk: (added: number, changed: number) =>
      `${formatNumber('kk', added)} сарапшы қосылады, ${formatNumber('kk', changed)} өзгертіледі. Әзірге ештеңе сақталған жоқ.`,
    zh: (added: number, changed: number) =>
      `将添加 ${formatNumber('zh', added)} 位专家，更改 ${formatNumber('zh', changed)} 位。目前尚未保存任何内容。`,
  },
  leftOut: {
    en: (count: number) =>
      `${plural('en', count, { one: '# row is', other: '# rows are' })} left out: refused, or possible duplicates.`,
    ru: (count: number) =>
      `${plural('ru', count, { one: '# строка не войдёт', few: '# строки не войдут', many: '# строк не войдёт', other: '# строки не войдёт' })}: отклонены или возможные дубликаты.`,
    kk: (count: number) =>
      `${formatNumber('kk', count)} жол кірмейді: қабылданбаған немесе қайталануы мүмкін.`,
    zh: (count: number) => `${formatNumber('zh', count)} 行不会导入：不予导入或可能重复。`,
  },
  nothing: {
    en: 'No row would add or change anything. See above why.',
    ru: 'Ни одна строка ничего не добавит и не изменит. Причины указаны выше.',
    kk: 'Бірде-бір жол ештеңе қоспайды және өзгертпейді. Себебі жоғарыда.',
    zh: '没有任何一行会添加或更改内容。原因见上。',
  },
  encodingFirst: {
    en: 'First choose above how the letters are to be read.',
    ru: 'Сначала выберите выше, как читать буквы.',
    kk: 'Алдымен жоғарыда әріптердің қалай оқылатынын таңдаңыз.',
    zh: '请先在上方选择文字的读法。',
  },
  run: {
    en: (count: number) => plural('en', count, { one: 'Import # row', other: 'Import # rows' }),
    ru: (count: number) =>
      plural('ru', count, {
        one: 'Импортировать # строку',
        few: 'Импортировать # строки',
        many: 'Импортировать # строк',
        other: 'Импортировать # строки',
      }),
    kk: (count: number) => `${formatNumber('kk', count)} жолды импорттау`,
    zh: (count: number) => `导入 ${formatNumber('zh', count)} 行`,
  },
  progress: {
    en: (done: number, total: number) =>
      `${formatNumber('en', done)} of ${formatNumber('en', total)} rows`,
    ru: (done: number, total: number) =>
      `Строк: ${formatNumber('ru', done)} из ${formatNumber('ru', total)}`,
    kk: (done: number, total: number) =>
      `${formatNumber('kk', total)} жолдың ${formatNumber('kk', done)}-і`,
    zh: (done: number, total: number) =>
      `${formatNumber('zh', done)} / ${formatNumber('zh', total)} 行`,
  },
  progressLabel: {
    en: 'Progress of the import',
    ru: 'Ход импорта',
    kk: 'Импорт барысы',
    zh: '导入进度',
  },
  mayLeave: {
    en: 'You can leave this page: the import goes on and is found again under “All imports”.',
    ru: 'Эту страницу можно закрыть: импорт продолжится, вы найдёте его во «Всех импортах».',
    kk: 'Бұл беттен шығуға болады: импорт жалғаса береді, оны «Барлық импорттан» табасыз.',
    zh: '可以离开此页：导入会继续进行，可在“全部导入”中找到。',
  },
  stop: { en: 'Stop', ru: 'Остановить', kk: 'Тоқтату', zh: '停止' },
  stopped: {
    en: (done: number, total: number) =>
      `Stopped after ${formatNumber('en', done)} of ${formatNumber('en', total)} rows. What is saved stays; the rest waits.`,
    ru: (done: number, total: number) =>
      `Остановлен после ${formatNumber('ru', done)} из ${formatNumber('ru', total)} строк. Сохранённое останется; остальное ждёт.`,
    kk: (done: number, total: number) =>
      `${formatNumber('kk', total)} жолдың ${formatNumber('kk', done)}-інен кейін тоқтатылды. Сақталғаны қалады; қалғаны күтіп тұр.`,
    zh: (done: number, total: number) =>
      `已在 ${formatNumber('zh', total)} 行中的第 ${formatNumber('zh', done)} 行后停止。已保存的内容保留，其余待续。`,
  },
  failed: {
    en: (done: number, total: number) =>
      `The import broke off after ${formatNumber('en', done)} of ${formatNumber('en', total)} rows. What is saved stays. Go on; if it breaks off again, tell your administrator.`,
    ru: (done: number, total: number) =>
      `Импорт прервался после ${formatNumber('ru', done)} из ${formatNumber('ru', total)} строк. Сохранённое останется. Продолжите; если он прервётся снова, сообщите администратору.`,
    kk: (done: number, total: number) =>
      `Импорт ${formatNumber('kk', total)} жолдың ${formatNumber('kk', done)}-інен кейін үзілді. Сақталғаны қалады. Жалғастырыңыз; тағы үзілсе, әкімшіге хабарлаңыз.`,
    zh: (done: number, total: number) =>
      `导入在 ${formatNumber('zh', total)} 行中的第 ${formatNumber('zh', done)} 行后中断。已保存的内容保留。请继续；如再次中断，请告知管理员。`,
  },
  resume: { en: 'Go on', ru: 'Продолжить', kk: 'Жалғастыру', zh: '继续' },
  done: {
    en: (added: number, changed: number) =>
      `Done: ${plural('en', added, { one: '# expert added', other: '# experts added' })}, ${formatNumber('en', changed)} changed.`,
    ru: (added: number, changed: number) =>
      `Готово: добавлено экспертов: ${formatNumber('ru', added)}, изменено: ${formatNumber('ru', changed)}.`,
    kk: (added: number, changed: number) =>
      `Дайын: ${formatNumber('kk', added)} сарапшы қосылды, ${formatNumber('kk', changed)} өзгертілді.`,
    zh: (added: number, changed: number) =>
      `完成：添加了 ${formatNumber('zh', added)} 位专家，更改了 ${formatNumber('zh', changed)} 位。`,
  },
  newExperts: {
    en: 'Show the new experts',
    ru: 'Показать новых экспертов',
    kk: 'Жаңа сарапшыларды көрсету',
    zh: '显示新增的专家',
  },
  toRegistry: { en: 'To the registry', ru: 'К реестру', kk: 'Тізілімге', zh: '转到名录' },
  anotherFile: {
    en: 'Import another file',
    ru: 'Импортировать другой файл',
    kk: 'Басқа файлды импорттау',
    zh: '导入其他文件',
  },
});
