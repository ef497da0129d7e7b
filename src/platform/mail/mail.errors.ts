import { defineErrors } from '../i18n/error-catalogue.js';

defineErrors({
  message_not_awaiting_approval: {
    kind: 'conflict',
    text: {
      en: 'Only a message that waits for approval can be approved; this one is “{state}”.',
      ru: 'Одобрить можно только сообщение, ожидающее одобрения; это — «{state}».',
      kk: 'Тек мақұлдауды күтіп тұрған хабарды мақұлдауға болады; мұның күйі — «{state}».',
      zh: '只有等待批准的消息才能批准；此消息的状态为“{state}”。',
    },
  },
  message_not_failed: {
    kind: 'conflict',
    text: {
      en: 'Only a message that failed or was never sent can be sent again; this one is “{state}”.',
      ru: 'Отправить заново можно только сообщение, которое не удалось или не отправлялось; это — «{state}».',
      kk: 'Тек сәтсіз аяқталған немесе жіберілмеген хабарды қайта жіберуге болады; мұның күйі — «{state}».',
      zh: '只有发送失败或从未发送的消息才能重新发送；此消息的状态为“{state}”。',
    },
  },
  message_already_sent: {
    kind: 'conflict',
    text: {
      en: 'This message has left already and cannot be discarded.',
      ru: 'Это сообщение уже отправлено, отменить его нельзя.',
      kk: 'Бұл хабар жіберіліп қойған, оны алып тастауға болмайды.',
      zh: '该消息已经发出，无法丢弃。',
    },
  },
  message_being_sent: {
    kind: 'conflict',
    text: {
      en: 'This message is being sent at this moment. Look again in three minutes.',
      ru: 'Это сообщение как раз отправляется. Проверьте ещё раз через три минуты.',
      kk: 'Бұл хабар дәл қазір жіберіліп жатыр. Үш минуттан кейін қайта қараңыз.',
      zh: '该消息正在发送中。请三分钟后再查看。',
    },
  },
  mail_not_configured: {
    kind: 'conflict',
    text: {
      en: 'This installation has no mail server, so messages stay here. The operator sets SMTP_URL.',
      ru: 'В этой установке нет почтового сервера, поэтому сообщения остаются здесь. Оператор задаёт SMTP_URL.',
      kk: 'Бұл орнатуда пошта сервері жоқ, сондықтан хабарлар осында қалады. Оператор SMTP_URL мәнін орнатады.',
      zh: '此系统未配置邮件服务器，消息会留在这里。请运维人员设置 SMTP_URL。',
    },
  },
});
