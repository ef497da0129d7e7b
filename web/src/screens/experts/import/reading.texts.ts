import { defineTexts } from '../../../texts/texts';

/** How a file is read, and what is said about its columns. */
export const readingTexts = defineTexts({
  heading: {
    en: '1. How the file is read',
    ru: '1. Как прочитан файл',
    kk: '1. Файл қалай оқылды',
    zh: '1. 文件的读取方式',
  },
  lead: {
    en: 'Are the letters right, and does every cell stand in its column? If not, choose another encoding or separator.',
    ru: 'Верны ли буквы, и стоит ли каждая ячейка в своём столбце? Если нет, выберите другую кодировку или разделитель.',
    kk: 'Әріптер дұрыс па, әр ұяшық өз бағанында тұр ма? Олай болмаса, басқа кодтауды немесе бөлгішті таңдаңыз.',
    zh: '文字是否正确？每个单元格是否在对应的列中？如不正确，请选择其他编码或分隔符。',
  },
  encoding: { en: 'Encoding', ru: 'Кодировка', kk: 'Кодтау', zh: '编码' },
  delimiter: { en: 'Separator', ru: 'Разделитель', kk: 'Бөлгіш', zh: '分隔符' },
  sheet: { en: 'Sheet', ru: 'Лист', kk: 'Парақ', zh: '工作表' },
  header: {
    en: 'The first row holds the names of the columns',
    ru: 'В первой строке — названия столбцов',
    kk: 'Бірінші жолда баған атаулары тұр',
    zh: '第一行是列名',
  },
  doubtful: {
    en: 'The letters of this file can be read in more than one way. In which of these are the names right?',
    ru: 'Буквы этого файла можно прочесть по-разному. В каком варианте имена верны?',
    kk: 'Бұл файлдың әріптерін әртүрлі оқуға болады. Қай нұсқада есімдер дұрыс?',
    zh: '该文件的文字有多种读法。以下哪一种姓名正确？',
  },
  chooseReading: {
    en: (encoding: string) => `Read as ${encoding}`,
    ru: (encoding: string) => `Прочесть как ${encoding}`,
    kk: (encoding: string) => `${encoding} ретінде оқу`,
    zh: (encoding: string) => `按 ${encoding} 读取`,
  },
  firstRows: {
    en: 'The first rows as they are read',
    ru: 'Первые строки, как они прочитаны',
    kk: 'Алғашқы жолдар оқылған күйінде',
    zh: '读取到的前几行',
  },
  row: { en: 'Row', ru: 'Строка', kk: 'Жол', zh: '行' },
  column: {
    en: (number: number) => `Column ${String(number)}`,
    ru: (number: number) => `Столбец ${String(number)}`,
    kk: (number: number) => `${String(number)}-баған`,
    zh: (number: number) => `第 ${String(number)} 列`,
  },
  noRows: {
    en: 'There is no row beneath the names of the columns.',
    ru: 'Под названиями столбцов нет ни одной строки.',
    kk: 'Баған атауларының астында бірде-бір жол жоқ.',
    zh: '列名之下没有任何行。',
  },
  readAnew: {
    en: 'The file was read anew',
    ru: 'Файл прочитан заново',
    kk: 'Файл қайта оқылды',
    zh: '文件已重新读取',
  },
  readingAnew: {
    en: 'The file is being read anew …',
    ru: 'Файл читается заново …',
    kk: 'Файл қайта оқылуда …',
    zh: '正在重新读取文件…',
  },
  comma: { en: 'Comma ( , )', ru: 'Запятая ( , )', kk: 'Үтір ( , )', zh: '逗号 ( , )' },
  semicolon: {
    en: 'Semicolon ( ; )',
    ru: 'Точка с запятой ( ; )',
    kk: 'Нүктелі үтір ( ; )',
    zh: '分号 ( ; )',
  },
  tab: { en: 'Tab', ru: 'Табуляция', kk: 'Табуляция', zh: '制表符' },
  bar: {
    en: 'Vertical bar ( | )',
    ru: 'Вертикальная черта ( | )',
    kk: 'Тік сызық ( | )',
    zh: '竖线 ( | )',
  },
  columnsHeading: {
    en: '2. What the columns are',
    ru: '2. Что в столбцах',
    kk: '2. Бағандарда не бар',
    zh: '2. 各列的含义',
  },
  columnsLead: {
    en: 'Proposed by their names. A field is filled from one column; only e-mail may come from several.',
    ru: 'Предложено по названиям. Поле заполняется из одного столбца; только адресов может быть несколько.',
    kk: 'Атаулары бойынша ұсынылған. Бір өріс бір бағаннан толтырылады; тек электрондық пошта бірнешеуден бола алады.',
    zh: '根据列名推荐。每个字段只由一列填写，仅邮箱可以来自多列。',
  },
  remembered: {
    en: (file: string, when: string) => `Read as you said for “${file}” (${when}).`,
    ru: (file: string, when: string) => `Прочитано так, как было указано для «${file}» (${when}).`,
    kk: (file: string, when: string) => `«${file}» үшін айтылғандай оқылды (${when}).`,
    zh: (file: string, when: string) => `按“${file}”（${when}）的设置读取。`,
  },
  rememberedGone: {
    en: 'Read as you said for the last file with these columns.',
    ru: 'Прочитано так, как было указано для прошлого файла с такими столбцами.',
    kk: 'Осындай бағандары бар соңғы файл үшін айтылғандай оқылды.',
    zh: '按上一个具有相同列的文件的设置读取。',
  },
  meaningOf: {
    en: (column: string) => `What “${column}” is`,
    ru: (column: string) => `Что такое «${column}»`,
    kk: (column: string) => `«${column}» деген не`,
    zh: (column: string) => `“${column}”的含义`,
  },
  noSamples: {
    en: 'no cell is filled',
    ru: 'нет заполненных ячеек',
    kk: 'толтырылған ұяшық жоқ',
    zh: '没有填写的单元格',
  },
  taken: {
    en: (column: string) => `“${column}” is not used any more: a field is filled from one column.`,
    ru: (column: string) =>
      `«${column}» больше не используется: поле заполняется из одного столбца.`,
    kk: (column: string) => `«${column}» енді қолданылмайды: өріс бір бағаннан толтырылады.`,
    zh: (column: string) => `“${column}”不再使用：每个字段只由一列填写。`,
  },
  noName: {
    en: 'No column is a name, and none an address or ID by which a person could be found. Say below which column holds the name.',
    ru: 'Ни один столбец не назван именем, адресом или ID, по которым можно найти человека. Укажите ниже, в каком столбце имя.',
    kk: 'Бірде-бір баған есім, мекенжай не ID болып белгіленбеген. Есім қай бағанда екенін төменде көрсетіңіз.',
    zh: '没有任何一列是姓名，也没有可用来查找人员的邮箱或 ID。请在下方指明姓名所在的列。',
  },
  defaults: {
    en: 'Where a row of a new expert does not say it',
    ru: 'Если в строке нового эксперта этого нет',
    kk: 'Жаңа сарапшының жолында көрсетілмесе',
    zh: '新专家的行中未注明时',
  },
  category: { en: 'Category', ru: 'Категория', kk: 'Санаты', zh: '类别' },
  country: { en: 'Country', ru: 'Страна', kk: 'Ел', zh: '国家' },
  language: {
    en: 'Language of names and texts',
    ru: 'Язык имён и текстов',
    kk: 'Есімдер мен мәтіндердің тілі',
    zh: '姓名与文本的语言',
  },
  byScript: {
    en: 'told by the letters',
    ru: 'по буквам',
    kk: 'әріптері бойынша',
    zh: '根据文字判断',
  },
  createDuplicates: {
    en: 'Also add people without an address whose name is in the registry already',
    ru: 'Добавлять и людей без адреса, чьё имя уже есть в реестре',
    kk: 'Аты тізілімде бар, бірақ мекенжайы көрсетілмеген адамдарды да қосу',
    zh: '也添加没有邮箱且姓名已在名录中的人员',
  },
  warnings: {
    en: 'To look at in the file',
    ru: 'На что обратить внимание в файле',
    kk: 'Файлда назар аударатын жайттар',
    zh: '文件中需要留意之处',
  },
  moreWarnings: {
    en: (count: number) => `and ${String(count)} more`,
    ru: (count: number) => `и ещё ${String(count)}`,
    kk: (count: number) => `және тағы ${String(count)}`,
    zh: (count: number) => `另有 ${String(count)} 处`,
  },
});

/** What is odd about a file without keeping it from being read: by the code of the API. */
export const warningTexts = defineTexts({
  row_has_extra_cells: {
    en: (row: number, value: string) =>
      `Row ${String(row)} has more cells than there are columns; left out: ${value}`,
    ru: (row: number, value: string) =>
      `В строке ${String(row)} ячеек больше, чем столбцов; не учтено: ${value}`,
    kk: (row: number, value: string) =>
      `${String(row)}-жолда ұяшықтар бағандардан көп; алынбады: ${value}`,
    zh: (row: number, value: string) => `第 ${String(row)} 行的单元格多于列数，已略去：${value}`,
  },
  duplicate_header: {
    en: (_: number, value: string) => `Two columns are called “${value}”`,
    ru: (_: number, value: string) => `Два столбца называются «${value}»`,
    kk: (_: number, value: string) => `Екі баған «${value}» деп аталады`,
    zh: (_: number, value: string) => `有两列都叫“${value}”`,
  },
  blank_header: {
    en: (_: number, value: string) => `A column has cells and no name; here it is called ${value}`,
    ru: (_: number, value: string) => `У столбца есть ячейки, но нет названия; здесь он ${value}`,
    kk: (_: number, value: string) => `Бағанның ұяшықтары бар, атауы жоқ; мұнда ол ${value}`,
    zh: (_: number, value: string) => `有一列有内容但没有列名，此处称为 ${value}`,
  },
  title_row_skipped: {
    en: (_: number, value: string) => `“${value}” above the columns was taken for a title`,
    ru: (_: number, value: string) => `«${value}» над столбцами принято за заголовок`,
    kk: (_: number, value: string) => `Бағандар үстіндегі «${value}» тақырып деп алынды`,
    zh: (_: number, value: string) => `列名上方的“${value}”被视为标题`,
  },
  letters_lost: {
    en: (row: number, value: string) =>
      `Letters were lost before the file came here, in row ${String(row)}: ${value}`,
    ru: (row: number, value: string) =>
      `Буквы утрачены ещё до загрузки, в строке ${String(row)}: ${value}`,
    kk: (row: number, value: string) =>
      `Әріптер файл жүктелмей тұрып жоғалған, ${String(row)}-жол: ${value}`,
    zh: (row: number, value: string) => `上传前已有文字丢失，第 ${String(row)} 行：${value}`,
  },
  cell_is_error: {
    en: (row: number, value: string) =>
      `A cell of row ${String(row)} holds the error ${value}; read as empty`,
    ru: (row: number, value: string) =>
      `В ячейке строки ${String(row)} ошибка ${value}; прочитана как пустая`,
    kk: (row: number, value: string) =>
      `${String(row)}-жолдың ұяшығында ${value} қатесі; бос деп оқылды`,
    zh: (row: number, value: string) => `第 ${String(row)} 行有单元格为错误 ${value}，按空白读取`,
  },
  formula_without_value: {
    en: (row: number) => `A formula of row ${String(row)} has no stored result; read as empty`,
    ru: (row: number) =>
      `У формулы в строке ${String(row)} нет сохранённого результата; прочитана как пустая`,
    kk: (row: number) => `${String(row)}-жолдағы формуланың сақталған нәтижесі жоқ; бос деп оқылды`,
    zh: (row: number) => `第 ${String(row)} 行的公式没有保存结果，按空白读取`,
  },
});
