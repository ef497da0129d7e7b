import { defineTexts } from '../texts/texts';

export const sessionTexts = defineTexts({
  ended: {
    en: 'Your session has ended',
    ru: 'Сеанс завершён',
    kk: 'Сеансыңыз аяқталды',
    zh: '您的会话已结束',
  },
  lead: {
    en: 'Log in to go on. Everything on the screen stays as it is.',
    ru: 'Войдите, чтобы продолжить. Всё на экране останется как есть.',
    kk: 'Жалғастыру үшін кіріңіз. Экрандағының бәрі сол күйінде қалады.',
    zh: '请登录以继续。屏幕上的内容将保持不变。',
  },
  password: { en: 'Password', ru: 'Пароль', kk: 'Құпиясөз', zh: '密码' },
  logIn: { en: 'Log in', ru: 'Войти', kk: 'Кіру', zh: '登录' },
  otherWay: {
    en: 'Log in with a link in another tab',
    ru: 'Войти по ссылке в другой вкладке',
    kk: 'Басқа қойындыда сілтеме арқылы кіру',
    zh: '在另一个标签页中用链接登录',
  },
  done: {
    en: 'I have logged in there',
    ru: 'Я вошёл там',
    kk: 'Мен сонда кірдім',
    zh: '我已在那里登录',
  },
  notYet: {
    en: 'There is no session yet. Log in in the other tab first.',
    ru: 'Сеанса ещё нет. Сначала войдите в другой вкладке.',
    kk: 'Сеанс әлі жоқ. Алдымен басқа қойындыда кіріңіз.',
    zh: '尚无会话。请先在另一个标签页中登录。',
  },
  noOrganization: {
    en: 'Your account belongs to no organization. Ask an owner for an invitation.',
    ru: 'Ваша учётная запись не входит ни в одну организацию. Попросите владельца прислать приглашение.',
    kk: 'Тіркелгіңіз ешбір ұйымға кірмейді. Иесінен шақыру сұраңыз.',
    zh: '您的账户不属于任何机构。请向所有者索取邀请。',
  },
  logOut: { en: 'Log out', ru: 'Выйти', kk: 'Шығу', zh: '退出登录' },
});
