import { demoProposalsOneToFive } from './mandate-proposals-1-5.js';
import { demoProposalsSixToNine } from './mandate-proposals-6-9.js';
import type { DemoMandate } from './types.js';

/** The mandate that drives the demonstration, told in our own words; no person is named in it. */
export const demoMandate: DemoMandate = {
  slug: 'forum-speech-spring-2025',
  kind: 'speech',
  adoptedOn: '2025-04-17',
  authenticLanguage: 'ru',
  visibility: 'public',
  title: {
    en: 'Speech at the international forum on modernisation and the China–Central Asia community',
    ru: 'Выступление на международном форуме о модернизации и сообществе «Китай — Центральная Азия»',
    kk: 'Жаңғыру және «Қытай – Орталық Азия» қауымдастығы жөніндегі халықаралық форумда сөйленген сөз',
    zh: '在现代化与中国—中亚共同体国际论坛上的讲话',
  },
  summary: {
    en: 'The chair of the experts’ club proposes nine lines of work: regular meetings of experts of China and Central Asia, recommendations that policymakers can use, and outcomes that reach the public in print and online.',
    ru: 'Председатель экспертного клуба предлагает девять направлений работы: регулярные встречи экспертов Китая и Центральной Азии, рекомендации, пригодные для принимающих решения, и итоги, которые доходят до общества в печати и в интернете.',
    kk: 'Сарапшылар клубының төрағасы жұмыстың тоғыз бағытын ұсынады: Қытай мен Орталық Азия сарапшыларының тұрақты кездесулері, шешім қабылдаушыларға жарамды ұсынымдар және қоғамға баспада да, интернетте де жететін қорытындылар.',
    zh: '专家俱乐部主席提出九项工作方向：定期举行中国与中亚专家会晤，形成可供决策者采用的建议，并通过印刷和网络媒体使成果抵达公众。',
  },
  text: {
    en: `Cooperation between China and the states of Central Asia rests on four things: mutual assistance, joint development, common security and friendship between peoples. Since the summit in Xi’an in May 2023 it has grown faster than the knowledge about it.

What is lacking is not goodwill but a steady workshop of thought: a place where scholars, practitioners and people whom society trusts meet often, look at the same facts and leave something behind that others can use.

Every meeting should therefore end in a text; every text in recommendations with a number and an addressee; and every recommendation in an answer. Examples persuade better than declarations: a freight train that keeps its timetable, a lorry that crosses two borders under one seal, a traveller who needs no visa.

The club undertakes the nine proposals that follow and asks to be measured by them.`,
    ru: `Сотрудничество Китая и государств Центральной Азии держится на четырёх опорах: взаимопомощь, совместное развитие, общая безопасность и дружба народов. После саммита в Сиане в мае 2023 года оно растёт быстрее, чем знание о нём.

Не хватает не доброй воли, а постоянной мастерской мысли: места, где учёные, практики и люди, которым доверяет общество, встречаются часто, смотрят на одни и те же факты и оставляют после себя то, чем смогут воспользоваться другие.

Поэтому каждая встреча должна завершаться текстом, каждый текст — рекомендациями с номером и адресатом, а каждая рекомендация — ответом. Примеры убеждают лучше деклараций: грузовой поезд, который идёт по расписанию; машина, которая проходит две границы под одной пломбой; путешественник, которому не нужна виза.

Клуб принимает на себя девять предложений, изложенных ниже, и просит судить о нём по ним.`,
    kk: `Қытай мен Орталық Азия мемлекеттерінің ынтымақтастығы төрт тірекке сүйенеді: өзара көмек, бірлескен даму, ортақ қауіпсіздік және халықтар достығы. 2023 жылғы мамырда Сианьда өткен саммиттен кейін ынтымақтастықтың өзі ол туралы білімнен жылдамырақ өсіп келеді.

Жетіспейтіні – ізгі ниет емес, ой-пікірдің тұрақты шеберханасы: ғалымдар, практиктер және қоғам сенетін адамдар жиі кездесіп, бір деректерге бірге қарап, артына өзгелердің кәдесіне жарайтын еңбек қалдыратын орын.

Сондықтан әр кездесу мәтінмен, әр мәтін нөмірі мен адресаты бар ұсынымдармен, ал әр ұсыным жауаппен аяқталуға тиіс. Мысал мәлімдемеден гөрі сенімдірек: кестемен жүретін жүк пойызы, екі шекарадан бір пломбамен өтетін көлік, виза қажет етпейтін саяхатшы.

Клуб төмендегі тоғыз ұсынысты өз міндеті деп қабылдайды және өзін солар бойынша бағалауды сұрайды.`,
    zh: `中国与中亚各国的合作有四个支点：守望相助、共同发展、普遍安全、世代友好。2023年5月西安峰会以来，合作的发展快于人们对合作的了解。

我们缺少的不是善意，而是一座常设的思想工坊：学者、实务专家和社会信赖的人士经常会面，面对同样的事实，留下他人可以使用的成果。

因此，每次会议都应形成文本，每份文本都应提出有编号、有对象的建议，每条建议都应得到答复。实例比宣言更有说服力：一列准点运行的货运列车，一辆凭同一封志通过两道边境的货车，一位无需签证的旅行者。

俱乐部承担以下九项提议，并愿以此接受检验。`,
  },
  proposals: [...demoProposalsOneToFive, ...demoProposalsSixToNine],
};
