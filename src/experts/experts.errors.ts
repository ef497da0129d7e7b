import { defineErrors, defineIssues } from '../platform/i18n/error-catalogue.js';

defineErrors({
  institution_name_taken: {
    kind: 'conflict',
    text: {
      en: 'The registry has an institution named “{name}” already. Use that one, or give this one another name.',
      ru: 'В реестре уже есть организация «{name}». Выберите её или дайте этой другое название.',
      kk: 'Тізілімде «{name}» ұйымы бар. Соны таңдаңыз немесе мұнысына басқа атау беріңіз.',
      zh: '名录中已有单位“{name}”。请选用该单位，或换一个名称。',
    },
    constraints: ['institution_name_unique'],
  },
  institution_in_use: {
    kind: 'conflict',
    text: {
      en: '{experts} experts belong to this institution. Change their affiliations first.',
      ru: 'К этой организации относятся эксперты ({experts}). Сначала измените их место работы.',
      kk: 'Бұл ұйымда {experts} сарапшы бар. Алдымен олардың жұмыс орнын өзгертіңіз.',
      zh: '有 {experts} 位专家隶属该单位。请先修改他们的单位。',
    },
  },
  expert_email_taken: {
    kind: 'conflict',
    text: {
      en: 'The address {email} belongs to {name} already. Open that record, or merge the two.',
      ru: 'Адрес {email} уже принадлежит эксперту: {name}. Откройте ту запись или объедините обе.',
      kk: '{email} мекенжайы {name} сарапшысында бар. Сол жазбаны ашыңыз немесе екеуін біріктіріңіз.',
      zh: '邮箱 {email} 已属于 {name}。请打开该条目，或将两者合并。',
    },
    constraints: ['expert_email_unique'],
  },
  expert_slug_taken: {
    kind: 'conflict',
    text: {
      en: 'The web address of this expert was taken a moment ago. Try again.',
      ru: 'Веб-адрес этого эксперта только что заняли. Повторите попытку.',
      kk: 'Бұл сарапшының веб-мекенжайы жаңа ғана алынды. Қайталап көріңіз.',
      zh: '该专家的网址刚被占用。请重试。',
    },
    constraints: ['expert_slug_unique'],
  },
  expert_name_order_taken: {
    kind: 'conflict',
    text: {
      en: 'The names of this expert are being changed by somebody else. Try again.',
      ru: 'Имена этого эксперта меняет кто-то другой. Повторите попытку.',
      kk: 'Бұл сарапшының есімдерін басқа біреу өзгертіп жатыр. Қайталап көріңіз.',
      zh: '他人正在修改该专家的姓名。请重试。',
    },
    constraints: ['expert_name_position_unique'],
  },
  affiliation_repeated: {
    kind: 'conflict',
    text: {
      en: 'The expert belongs to this institution already. Name it once.',
      ru: 'Эксперт уже относится к этой организации. Укажите её один раз.',
      kk: 'Сарапшы бұл ұйымға жатады. Оны бір рет көрсетіңіз.',
      zh: '该专家已隶属此单位。请只填写一次。',
    },
    constraints: ['affiliation_unique'],
  },
  expert_in_use: {
    kind: 'conflict',
    text: {
      en: 'This expert cannot be removed: {uses}. Remove these first, or withdraw the consent to be shown.',
      ru: 'Эксперта нельзя удалить: {uses}. Сначала уберите это или отзовите согласие на показ.',
      kk: 'Сарапшыны жоюға болмайды: {uses}. Алдымен соларды алып тастаңыз немесе көрсету келісімін қайтарыңыз.',
      zh: '无法删除该专家：{uses}。请先移除这些，或撤回公开同意。',
    },
  },
  expert_merged: {
    kind: 'gone',
    text: {
      en: 'This record was merged into {name}. Use that one.',
      ru: 'Эта запись объединена с записью «{name}». Пользуйтесь ею.',
      kk: 'Бұл жазба «{name}» жазбасына біріктірілген. Соны пайдаланыңыз.',
      zh: '该条目已并入“{name}”。请使用后者。',
    },
    constraints: ['expert_merged_into_other'],
  },
  expert_already_merged: {
    kind: 'conflict',
    text: {
      en: 'The other record was merged into {name} already.',
      ru: 'Другая запись уже объединена с записью «{name}».',
      kk: 'Екінші жазба «{name}» жазбасына біріктіріліп қойған.',
      zh: '另一条目已并入“{name}”。',
    },
    constraints: ['expert_merge_standing_unique', 'expert_merge_two'],
  },
  merge_would_double_book: {
    kind: 'conflict',
    text: {
      en: '{name} and {other} are in two sessions at once: “{session}” and “{otherSession}” ({starts} – {ends}). If they are one person, take one out of a session first.',
      ru: '{name} и {other} заняты одновременно в двух заседаниях: «{session}» и «{otherSession}» ({starts} – {ends}). Если это один человек, сначала уберите его из одного из них.',
      kk: '{name} мен {other} бір мезгілде екі отырыста: «{session}» және «{otherSession}» ({starts} – {ends}). Бұл бір адам болса, алдымен бір отырыстан шығарыңыз.',
      zh: '{name} 与 {other} 同时在两场会议中：“{session}”和“{otherSession}”（{starts} – {ends}）。若为同一人，请先从其中一场移除。',
    },
  },
  merge_undone_already: {
    kind: 'conflict',
    text: {
      en: 'This merge was undone already.',
      ru: 'Это объединение уже отменено.',
      kk: 'Бұл біріктіру кері қайтарылып қойған.',
      zh: '该合并已被撤销。',
    },
  },
  merge_cannot_be_undone: {
    kind: 'conflict',
    text: {
      en: 'The merge cannot be undone, because of what was changed since: {obstacles}.',
      ru: 'Объединение нельзя отменить из-за более поздних изменений: {obstacles}.',
      kk: 'Біріктіруді кері қайтаруға болмайды, өйткені содан кейін өзгерген: {obstacles}.',
      zh: '无法撤销合并，因为此后有改动：{obstacles}。',
    },
  },
  institution_merge_kept_gone: {
    kind: 'conflict',
    text: {
      en: 'The institution into which “{name}” was merged is gone: it was merged itself, or deleted. Undo that first.',
      ru: 'Учреждения, с которым объединено «{name}», больше нет: его самого объединили с другим или удалили. Сначала отмените это.',
      kk: '«{name}» біріктірілген мекеме енді жоқ: оның өзі біріктірілген не жойылған. Алдымен соны кері қайтарыңыз.',
      zh: '“{name}”并入的单位已不存在：它自身已被合并或删除。请先撤销那一步。',
    },
  },
  expert_import_not_waiting: {
    kind: 'conflict',
    text: {
      en: 'This import was started already. Upload the file again to import it anew.',
      ru: 'Этот импорт уже запущен. Чтобы импортировать заново, загрузите файл ещё раз.',
      kk: 'Бұл импорт басталып кеткен. Қайта импорттау үшін файлды тағы жүктеңіз.',
      zh: '该导入已经开始。如需重新导入，请再次上传文件。',
    },
  },
  expert_import_not_running: {
    kind: 'conflict',
    text: {
      en: 'This import is not running, so there is nothing to stop. Read it anew to see how it stands.',
      ru: 'Этот импорт не выполняется, останавливать нечего. Обновите его, чтобы увидеть, что с ним.',
      kk: 'Бұл импорт орындалып жатқан жоқ, тоқтататын ештеңе жоқ. Күйін көру үшін оны жаңартыңыз.',
      zh: '该导入没有在运行，无需停止。请刷新查看其状态。',
    },
  },
  expert_import_running: {
    kind: 'conflict',
    text: {
      en: 'This import is running and needs its file. Stop it first, or wait until it is done.',
      ru: 'Этот импорт выполняется, и файл ему нужен. Сначала остановите его или дождитесь окончания.',
      kk: 'Бұл импорт орындалып жатыр, оған файл керек. Алдымен тоқтатыңыз немесе аяқталғанын күтіңіз.',
      zh: '该导入正在进行，仍需要该文件。请先停止或等待完成。',
    },
  },
  expert_import_encoding_open: {
    kind: 'conflict',
    text: {
      en: 'The letters of this file can be read in more than one way. Choose the encoding first: {encodings}.',
      ru: 'Буквы в этом файле можно прочесть по-разному. Сначала выберите кодировку: {encodings}.',
      kk: 'Бұл файлдағы әріптерді әртүрлі оқуға болады. Алдымен кодтауды таңдаңыз: {encodings}.',
      zh: '该文件的文字有多种读法。请先选择编码：{encodings}。',
    },
  },
  expert_import_file_missing: {
    kind: 'invalid',
    text: {
      en: 'There is no file in the request. Send it as multipart/form-data in the field “file”.',
      ru: 'В запросе нет файла. Отправьте его как multipart/form-data в поле «file».',
      kk: 'Сұрауда файл жоқ. Оны multipart/form-data түрінде «file» өрісінде жіберіңіз.',
      zh: '请求中没有文件。请以 multipart/form-data 在“file”字段中发送。',
    },
  },
  expert_import_file_gone: {
    kind: 'gone',
    text: {
      en: 'The uploaded file is no longer there. Upload it again.',
      ru: 'Загруженного файла больше нет. Загрузите его ещё раз.',
      kk: 'Жүктелген файл енді жоқ. Оны қайта жүктеңіз.',
      zh: '上传的文件已不存在。请重新上传。',
    },
  },
});

defineIssues({
  name_full_beside_parts: {
    en: 'give either the name in one piece or its parts, not both',
    ru: 'укажите либо имя целиком, либо его части, но не то и другое',
    kk: 'не толық есімді, не оның бөліктерін көрсетіңіз, екеуін бірге емес',
    zh: '请填写完整姓名或分开填写，不要两者都填',
  },
  institution_one_of_both: {
    en: 'give either the id of an institution or its name',
    ru: 'укажите либо id организации, либо её название',
    kk: 'не ұйымның id нөмірін, не атауын көрсетіңіз',
    zh: '请填写单位的 id 或名称，二者择一',
  },
  consent_source_required: {
    en: 'say where the consent is on record',
    ru: 'укажите, где зафиксировано согласие',
    kk: 'келісімнің қайда тіркелгенін көрсетіңіз',
    zh: '请说明同意的依据',
  },
  same_institution: {
    en: 'must be another institution',
    ru: 'это должно быть другое учреждение',
    kk: 'басқа мекеме болуы керек',
    zh: '必须是另一个单位',
  },
  same_expert: {
    en: 'must be another expert',
    ru: 'это должен быть другой эксперт',
    kk: 'басқа сарапшы болуы керек',
    zh: '必须是另一位专家',
  },
});
