import { defineTexts, formatNumber, plural } from '../../../texts/texts';
import type { RowAction } from './import.queries';

/** The import of experts: the file, its run, and what came of it. */
export const importTexts = defineTexts({
  title: {
    en: 'Import experts',
    ru: 'Импорт экспертов',
    kk: 'Сарапшыларды импорттау',
    zh: '导入专家',
  },
  lead: {
    en: 'Takes a list of people from a table into the registry. First you see what would come of each row; nothing is saved until you say so.',
    ru: 'Переносит список людей из таблицы в реестр. Сначала вы видите, что станет с каждой строкой; до вашего подтверждения ничего не сохраняется.',
    kk: 'Кестедегі адамдар тізімін тізілімге енгізеді. Алдымен әр жолдың не болатынын көресіз; растағанша ештеңе сақталмайды.',
    zh: '将表格中的人员名单导入名录。您会先看到每一行的处理结果；确认之前不会保存任何内容。',
  },
  toExperts: { en: 'Experts', ru: 'Эксперты', kk: 'Сарапшылар', zh: '专家' },
  toImports: { en: 'All imports', ru: 'Все импорты', kk: 'Барлық импорт', zh: '全部导入' },
  fileHeading: { en: 'The file', ru: 'Файл', kk: 'Файл', zh: '文件' },
  choose: { en: 'Choose a file', ru: 'Выбрать файл', kk: 'Файл таңдау', zh: '选择文件' },
  drop: {
    en: 'or drop it here',
    ru: 'или перетащите его сюда',
    kk: 'немесе осында сүйреп әкеліңіз',
    zh: '或拖放到此处',
  },
  limits: {
    en: 'CSV or XLSX, up to 10 MB and 5,000 rows. One person in each row; the names of the columns in the first.',
    ru: 'CSV или XLSX, до 10 МБ и 5000 строк. В каждой строке один человек, в первой — названия столбцов.',
    kk: 'CSV немесе XLSX, 10 МБ-қа және 5000 жолға дейін. Әр жолда бір адам, бірінші жолда — баған атаулары.',
    zh: 'CSV 或 XLSX，不超过 10 MB、5,000 行。每行一人，第一行为列名。',
  },
  tooLarge: {
    en: (name: string) => `“${name}” is larger than 10 MB. Split it into several files.`,
    ru: (name: string) => `Файл «${name}» больше 10 МБ. Разделите его на несколько.`,
    kk: (name: string) => `«${name}» файлы 10 МБ-тан үлкен. Оны бірнеше файлға бөліңіз.`,
    zh: (name: string) => `“${name}”超过 10 MB。请拆分为多个文件。`,
  },
  oneFile: {
    en: 'One file at a time, please: nothing was uploaded.',
    ru: 'По одному файлу за раз: ничего не загружено.',
    kk: 'Бір уақытта бір файл ғана: ештеңе жүктелмеді.',
    zh: '一次只能上传一个文件：尚未上传任何内容。',
  },
  reading: {
    en: (name: string) => `Reading “${name}” …`,
    ru: (name: string) => `Читается «${name}» …`,
    kk: (name: string) => `«${name}» оқылуда …`,
    zh: (name: string) => `正在读取“${name}”…`,
  },
  notTaken: {
    en: (name: string) => `“${name}” was not taken in`,
    ru: (name: string) => `Файл «${name}» не принят`,
    kk: (name: string) => `«${name}» файлы қабылданбады`,
    zh: (name: string) => `未接受“${name}”`,
  },
  asBare: {
    en: 'The first row is a person: read it without column names',
    ru: 'Первая строка — человек: прочесть без названий столбцов',
    kk: 'Бірінші жолда адам тұр: баған атауларынсыз оқу',
    zh: '第一行就是人员：按无列名读取',
  },
  asEncoding: {
    en: 'Read it in this encoding',
    ru: 'Прочесть в этой кодировке',
    kk: 'Осы кодтаумен оқу',
    zh: '用此编码读取',
  },
  earlier: {
    en: 'Earlier imports',
    ru: 'Прежние импорты',
    kk: 'Бұрынғы импорттар',
    zh: '以往的导入',
  },
  none: {
    en: 'Nothing was imported yet',
    ru: 'Импорта ещё не было',
    kk: 'Әзірге импорт болған жоқ',
    zh: '尚未导入过',
  },
  noneLead: {
    en: 'Every file that you upload is listed here with what came of it, so that an import can be left and found again.',
    ru: 'Здесь будет каждый загруженный файл и то, что из него вышло: импорт можно оставить и вернуться к нему.',
    kk: 'Жүктелген әр файл және оның нәтижесі осында тұрады: импортты қалдырып, кейін қайта оралуға болады.',
    zh: '每个上传的文件及其结果都列在这里，可以离开后再回来继续。',
  },
  uploaded: {
    en: (when: string, who: string) => (who === '' ? when : `${when}, ${who}`),
    ru: (when: string, who: string) => (who === '' ? when : `${when}, ${who}`),
    kk: (when: string, who: string) => (who === '' ? when : `${when}, ${who}`),
    zh: (when: string, who: string) => (who === '' ? when : `${when}，${who}`),
  },
  rows: {
    en: (count: number) => plural('en', count, { one: '# row', other: '# rows' }),
    ru: (count: number) =>
      plural('ru', count, { one: '# строка', few: '# строки', many: '# строк', other: '# строки' }),
    kk: (count: number) => plural('kk', count, { other: '# жол' }),
    zh: (count: number) => plural('zh', count, { other: '# 行' }),
  },
  forget: {
    en: 'Delete the file',
    ru: 'Удалить файл',
    kk: 'Файлды жою',
    zh: '删除文件',
  },
  forgetOf: {
    en: (name: string) => `Delete the file: ${name}`,
    ru: (name: string) => `Удалить файл: ${name}`,
    kk: (name: string) => `Файлды жою: ${name}`,
    zh: (name: string) => `删除文件：${name}`,
  },
  forgetLead: {
    en: 'The file and what its rows say about people are deleted now, not only 30 days after the import. The experts that were saved stay; so does how many rows met which fate. The report by row can then not be read any more.',
    ru: 'Файл и сведения о людях из его строк удаляются сразу, а не через 30 дней после импорта. Сохранённые эксперты и итоговые числа останутся. Отчёт по строкам прочесть будет уже нельзя.',
    kk: 'Файл мен жолдарындағы адамдар туралы мәліметтер импорттан 30 күн өткен соң емес, қазір жойылады. Сақталған сарапшылар мен жиынтық сандар қалады. Жолдар бойынша есепті енді оқу мүмкін болмайды.',
    zh: '文件及其各行的人员信息将立即删除，而不是在导入 30 天后。已保存的专家和统计数字保留，但逐行报告将无法再查看。',
  },
  forgetUnfinished: {
    en: 'This import is not finished: without its file it cannot go on.',
    ru: 'Этот импорт не закончен: без файла его нельзя продолжить.',
    kk: 'Бұл импорт аяқталмаған: файлсыз оны жалғастыру мүмкін емес.',
    zh: '该导入尚未完成：没有文件将无法继续。',
  },
  forgotten: {
    en: 'The file is deleted',
    ru: 'Файл удалён',
    kk: 'Файл жойылды',
    zh: '文件已删除',
  },
  purged: {
    en: (when: string) => `The file was deleted on ${when}; only the numbers are kept.`,
    ru: (when: string) => `Файл удалён (${when}); хранятся только числа.`,
    kk: (when: string) => `Файл жойылды (${when}); тек сандар сақталған.`,
    zh: (when: string) => `文件已于 ${when} 删除，仅保留统计数字。`,
  },
  discard: {
    en: 'Throw the file away',
    ru: 'Отказаться от файла',
    kk: 'Файлдан бас тарту',
    zh: '放弃此文件',
  },
  discardOf: {
    en: (name: string) => `Throw the file away: ${name}`,
    ru: (name: string) => `Отказаться от файла: ${name}`,
    kk: (name: string) => `Файлдан бас тарту: ${name}`,
    zh: (name: string) => `放弃此文件：${name}`,
  },
  discardLead: {
    en: 'The file is deleted, with everything that was said about its columns. The registry stays as it is.',
    ru: 'Файл удаляется вместе со всем, что было указано о столбцах. Реестр остаётся как есть.',
    kk: 'Файл бағандары туралы айтылғанмен бірге жойылады. Тізілім өзгермейді.',
    zh: '文件及有关各列的设置将被删除，名录不受影响。',
  },
  discarded: {
    en: 'The file is thrown away; nothing was saved',
    ru: 'Файл удалён; ничего не сохранено',
    kk: 'Файл жойылды; ештеңе сақталған жоқ',
    zh: '文件已放弃，未保存任何内容',
  },
  again: {
    en: 'A person whose address or ID is in the registry is updated, not added a second time: the same file can be imported again.',
    ru: 'Запись человека, чей адрес или ID уже есть в реестре, обновляется, а не добавляется второй раз: один файл можно импортировать повторно.',
    kk: 'Мекенжайы немесе ID-і тізілімде бар адамның жазбасы жаңартылады, екінші рет қосылмайды: бір файлды қайта импорттауға болады.',
    zh: '邮箱或 ID 已在名录中的人员会被更新，不会重复添加：同一文件可以再次导入。',
  },
});

/** What becomes of a row, as the downloaded report says it. */
export const actionTexts = defineTexts<Record<RowAction, string>>({
  create: { en: 'New', ru: 'Новая запись', kk: 'Жаңа жазба', zh: '新增' },
  update: { en: 'Change', ru: 'Изменение', kk: 'Өзгеріс', zh: '更改' },
  unchanged: { en: 'No change', ru: 'Без изменений', kk: 'Өзгеріссіз', zh: '无变化' },
  same_as_row: {
    en: 'Repeats a row',
    ru: 'Повтор строки',
    kk: 'Жолдың қайталануы',
    zh: '与其他行重复',
  },
  skip: {
    en: 'Possible duplicate',
    ru: 'Возможный дубликат',
    kk: 'Қайталануы мүмкін',
    zh: '可能重复',
  },
  error: { en: 'Refused', ru: 'Отклонена', kk: 'Қабылданбады', zh: '不予导入' },
});

export const stateTexts = defineTexts({
  previewed: {
    en: 'Waits for confirmation',
    ru: 'Ждёт подтверждения',
    kk: 'Растауды күтуде',
    zh: '等待确认',
  },
  running: { en: 'Running', ru: 'Выполняется', kk: 'Орындалуда', zh: '进行中' },
  stopped: { en: 'Stopped', ru: 'Остановлен', kk: 'Тоқтатылды', zh: '已停止' },
  done: { en: 'Done', ru: 'Завершён', kk: 'Аяқталды', zh: '已完成' },
  failed: { en: 'Broken off', ru: 'Прерван', kk: 'Үзілді', zh: '已中断' },
});

/** How many rows met one fate, in a list: `2 new · 1 refused`. */
export const countTexts = defineTexts<Record<RowAction, (count: number) => string>>({
  create: {
    en: (n) => `${formatNumber('en', n)} new`,
    ru: (n) => `новых: ${formatNumber('ru', n)}`,
    kk: (n) => `жаңа: ${formatNumber('kk', n)}`,
    zh: (n) => `新增 ${formatNumber('zh', n)}`,
  },
  update: {
    en: (n) => `${formatNumber('en', n)} changed`,
    ru: (n) => `изменений: ${formatNumber('ru', n)}`,
    kk: (n) => `өзгеріс: ${formatNumber('kk', n)}`,
    zh: (n) => `更改 ${formatNumber('zh', n)}`,
  },
  unchanged: {
    en: (n) => `${formatNumber('en', n)} unchanged`,
    ru: (n) => `без изменений: ${formatNumber('ru', n)}`,
    kk: (n) => `өзгеріссіз: ${formatNumber('kk', n)}`,
    zh: (n) => `无变化 ${formatNumber('zh', n)}`,
  },
  same_as_row: {
    en: (n) => `${formatNumber('en', n)} repeated`,
    ru: (n) => `повторов: ${formatNumber('ru', n)}`,
    kk: (n) => `қайталау: ${formatNumber('kk', n)}`,
    zh: (n) => `行重复 ${formatNumber('zh', n)}`,
  },
  skip: {
    en: (n) => plural('en', n, { one: '# possible duplicate', other: '# possible duplicates' }),
    ru: (n) => `возможных дубликатов: ${formatNumber('ru', n)}`,
    kk: (n) => `қайталануы мүмкін: ${formatNumber('kk', n)}`,
    zh: (n) => `可能重复 ${formatNumber('zh', n)}`,
  },
  error: {
    en: (n) => `${formatNumber('en', n)} refused`,
    ru: (n) => `отклонено: ${formatNumber('ru', n)}`,
    kk: (n) => `қабылданбады: ${formatNumber('kk', n)}`,
    zh: (n) => `不予导入 ${formatNumber('zh', n)}`,
  },
});
