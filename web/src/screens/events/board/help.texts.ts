import { defineTexts } from '../../../texts/texts';

/** The keys of the board and what they do; the dialog shows them in this order. */
export const helpTexts = defineTexts({
  title: {
    en: 'Keys of the board',
    ru: 'Клавиши сетки',
    kk: 'Кесте пернелері',
    zh: '日程板快捷键',
  },
  lead: {
    en: 'Everything that a mouse does on the board, keys do as well.',
    ru: 'Всё, что на сетке делает мышь, можно сделать и клавишами.',
    kk: 'Кестеде тінтуір жасайтынның бәрін пернелермен де жасауға болады.',
    zh: '鼠标在日程板上能做的操作，都可以用键盘完成。',
  },
  key: { en: 'Key', ru: 'Клавиша', kk: 'Перне', zh: '按键' },
  does: { en: 'What it does', ru: 'Действие', kk: 'Не істейді', zh: '作用' },
  arrows: {
    en: 'Go to the next session; while one is lifted, move it by 5 minutes or to the next room',
    ru: 'Перейти к соседнему заседанию; поднятое — сдвинуть на 5 минут или в соседний зал',
    kk: 'Көрші отырысқа өту; көтерілгенін 5 минутқа не көрші залға жылжыту',
    zh: '移到相邻场次；拿起后移动 5 分钟或移到相邻会议室',
  },
  enter: {
    en: 'Lift the session; drop it',
    ru: 'Поднять заседание; поставить',
    kk: 'Отырысты көтеру; қою',
    zh: '拿起场次；放下',
  },
  escape: {
    en: 'Put it back; choose none',
    ru: 'Вернуть на место; снять выбор',
    kk: 'Орнына қайтару; таңдауды алып тастау',
    zh: '放回；取消选择',
  },
  page: {
    en: 'Move what is lifted by an hour',
    ru: 'Сдвинуть поднятое на час',
    kk: 'Көтерілгенді бір сағатқа жылжыту',
    zh: '将拿起的场次移动一小时',
  },
  days: {
    en: 'Move what is lifted to the day before or after',
    ru: 'Перенести поднятое на предыдущий или следующий день',
    kk: 'Көтерілгенді алдыңғы не келесі күнге жылжыту',
    zh: '将拿起的场次移到前一天或后一天',
  },
  resize: {
    en: 'Make it shorter or longer by 5 minutes; Enter to keep it',
    ru: 'Укоротить или удлинить на 5 минут; Enter — оставить так',
    kk: '5 минутқа қысқарту не ұзарту; Enter — солай қалдыру',
    zh: '缩短或延长 5 分钟；按 Enter 确认',
  },
  follow: {
    en: 'Lift it with what follows in its room that day; while lifted, with or without',
    ru: 'Поднять вместе со следующими в этом зале в этот день; у поднятого — вместе или без них',
    kk: 'Сол күні осы залдағы кейінгілерімен бірге көтеру; көтерілгенде — бірге не жеке',
    zh: '连同当天该会议室其后的场次一起拿起；拿起后切换是否连同',
  },
  swap: {
    en: 'Swap it with the next in its room, or the two that are chosen',
    ru: 'Поменять со следующим в зале или два выбранных между собой',
    kk: 'Залдағы келесімен немесе таңдалған екеуін өзара ауыстыру',
    zh: '与该会议室下一个场次互换，或互换所选的两个',
  },
  takeOut: {
    en: 'Take its hours away',
    ru: 'Снять время',
    kk: 'Уақытын алып тастау',
    zh: '取消时间安排',
  },
  choose: {
    en: 'Choose it or no longer; what is chosen moves together',
    ru: 'Выбрать или снять выбор; выбранное двигается вместе',
    kk: 'Таңдау не таңдаудан алу; таңдалғандар бірге жылжиды',
    zh: '选择或取消选择；所选场次一起移动',
  },
  all: {
    en: 'Choose all that are shown',
    ru: 'Выбрать все показанные',
    kk: 'Көрсетілгеннің бәрін таңдау',
    zh: '选择所有显示的场次',
  },
  open: { en: 'Open it', ru: 'Открыть', kk: 'Ашу', zh: '打开' },
  undo: {
    en: 'Undo; redo',
    ru: 'Отменить действие; повторить',
    kk: 'Кері қайтару; қайта жасау',
    zh: '撤销；重做',
  },
  mouse: { en: 'With the mouse', ru: 'Мышью', kk: 'Тінтуірмен', zh: '使用鼠标' },
  mouseDrag: {
    en: 'Drag a session to move it, its lower edge to make it longer or shorter, and to the sessions without hours to take its hours away.',
    ru: 'Перетащите заседание, чтобы переставить; потяните за нижний край, чтобы изменить длину; перетащите к заседаниям без времени, чтобы снять время.',
    kk: 'Отырысты жылжыту үшін сүйреңіз; ұзақтығын өзгерту үшін төменгі шетінен тартыңыз; уақытын алып тастау үшін уақытсыздарға апарыңыз.',
    zh: '拖动场次可移动；拖动下边缘可改变时长；拖到未排时间的列表可取消时间安排。',
  },
  mouseMore: {
    en: 'Hold Ctrl while you drag, and what follows goes along; hold Alt over another session, and the two change places. Click with Ctrl or Shift to choose several. On a touch screen, rest the finger on a session before you drag it.',
    ru: 'С клавишей Ctrl следующие сдвигаются вместе; с Alt над другим заседанием они меняются местами. Щелчок с Ctrl или Shift выбирает несколько. На сенсорном экране задержите палец на заседании, затем перетащите.',
    kk: 'Ctrl басып сүйресеңіз, кейінгілері бірге жылжиды; басқа отырыстың үстінде Alt басса, екеуі орын ауыстырады. Ctrl немесе Shift басып шертсе, бірнешеуі таңдалады. Сенсорлы экранда саусақты отырыста ұстап тұрып сүйреңіз.',
    zh: '拖动时按住 Ctrl，其后的场次随之移动；在另一场次上按住 Alt，则两者互换。按住 Ctrl 或 Shift 单击可选择多个。在触摸屏上，先按住场次片刻再拖动。',
  },
});
