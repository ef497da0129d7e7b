import { defineTexts } from '../../../texts/texts';

export const tracksTexts = defineTexts({
  title: { en: 'Tracks', ru: 'Секции', kk: 'Секциялар', zh: '专题' },
  lead: {
    en: 'A track is a strand of the programme that one can follow from session to session.',
    ru: 'Секция объединяет заседания, за которыми следят одно за другим.',
    kk: 'Секция – бағдарламаның бірінен соң бірі бақыланатын отырыстар тізбегі.',
    zh: '专题把日程中前后相继的场次连成一条线。',
  },
  empty: {
    en: 'There are no tracks yet.',
    ru: 'Секций пока нет.',
    kk: 'Секция әзірге жоқ.',
    zh: '还没有专题。',
  },
  add: { en: 'Add a track', ru: 'Добавить секцию', kk: 'Секция қосу', zh: '添加专题' },
  name: { en: 'Name', ru: 'Название', kk: 'Атауы', zh: '名称' },
  color: { en: 'Colour', ru: 'Цвет', kk: 'Түсі', zh: '颜色' },
  noColor: { en: 'No colour', ru: 'Без цвета', kk: 'Түссіз', zh: '无颜色' },
  sessions: {
    en: (count: number) => `sessions: ${String(count)}`,
    ru: (count: number) => `заседаний: ${String(count)}`,
    kk: (count: number) => `отырыс: ${String(count)}`,
    zh: (count: number) => `场次：${String(count)}`,
  },
  edit: {
    en: (name: string) => `Edit: ${name}`,
    ru: (name: string) => `Изменить: ${name}`,
    kk: (name: string) => `Өзгерту: ${name}`,
    zh: (name: string) => `编辑：${name}`,
  },
  remove: {
    en: (name: string) => `Delete: ${name}`,
    ru: (name: string) => `Удалить: ${name}`,
    kk: (name: string) => `Жою: ${name}`,
    zh: (name: string) => `删除：${name}`,
  },
  removeTitle: {
    en: 'Delete the track',
    ru: 'Удалить секцию',
    kk: 'Секцияны жою',
    zh: '删除专题',
  },
  removeLead: {
    en: (name: string, count: number) =>
      `“${name}” is deleted. Its sessions (${String(count)}) stay in the programme, without a track.`,
    ru: (name: string, count: number) =>
      `«${name}» будет удалена. Её заседания (${String(count)}) останутся в программе без секции.`,
    kk: (name: string, count: number) =>
      `«${name}» жойылады. Оның отырыстары (${String(count)}) бағдарламада секциясыз қалады.`,
    zh: (name: string, count: number) =>
      `将删除“${name}”。其场次（${String(count)}）保留在日程中，不再属于任何专题。`,
  },
});
