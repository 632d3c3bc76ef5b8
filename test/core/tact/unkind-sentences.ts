/** What a tired owner might add to a good letter, in each language: must be caught in whatever letter it stands. */
export const UNKIND: Record<
  string,
  { blame: string[]; threat: string[]; shouting: string[]; unresolved: string[] }
> = {
  en: {
    blame: [
      'You have failed to pay on time.',
      'You still haven’t paid.',
      'You are late again.',
      'Your failure to pay puts us in a difficult position.',
      'You keep ignoring our messages.',
    ],
    threat: [
      'We will report this to the police.',
      'This will damage your credit rating.',
      'We will put your firm on a blacklist.',
    ],
    shouting: ['PLEASE PAY THIS INVOICE NOW.', 'This is the LAST time we write.'],
    unresolved: ['It was due on {{due_date}}.', 'Please quote [invoice number].'],
  },
  ru: {
    blame: [
      'Вы просрочили оплату.',
      'Вы до сих пор не оплатили счёт.',
      'Вы игнорируете наши письма.',
      'Вы должны нам деньги.',
      'Вы так и не заплатили.',
    ],
    threat: [
      'Мы обратимся в полицию.',
      'Это испортит вашу кредитную историю.',
      'Вы об этом пожалеете.',
      'Мы внесём вас в чёрный список.',
    ],
    shouting: ['ОПЛАТИТЕ СЧЁТ СЕГОДНЯ.', 'Это ПОСЛЕДНЕЕ письмо.'],
    unresolved: ['Срок был {{due_date}}.', 'Укажите, пожалуйста, [номер счёта].'],
  },
  af: {
    blame: [
      'U het nog nie betaal nie.',
      'U is laat met die betaling.',
      'U het versuim om te betaal.',
      'U ignoreer ons boodskappe.',
      'U weier om te betaal.',
    ],
    threat: [
      'Ons gaan u by die polisie aangee.',
      'Ons sal u by die kredietburo aanmeld.',
      'Ons sal u op ’n swartlys plaas.',
    ],
    shouting: ['BETAAL ASSEBLIEF VANDAG.', 'Dit is die LAASTE brief.'],
    unresolved: ['Dit was op {{due_date}} betaalbaar.', 'Gebruik asseblief [faktuurnommer].'],
  },
  'zh-Hans': {
    blame: ['您至今未付款。', '贵公司拖欠货款。', '您一直没有付款。', '您这是故意拖延。', '你方拒绝付款。'],
    threat: ['否则后果自负。', '我们会报警处理。', '这会影响您的征信。', '我们会把您列入黑名单。'],
    // Han characters have no capitals; what is loud in Chinese is a row of exclamation marks.
    shouting: ['请付款！！！', '请看清楚！！'],
    unresolved: ['付款日为{{due_date}}。', '请注明[发票号]。'],
  },
  ar: {
    blame: [
      'لم تسددوا الفاتورة.',
      'أنتم متأخرون في السداد.',
      'تجاهلتم رسائلنا.',
      'إهمالكم كلّفنا الكثير.',
      'إنكم تتهربون من السداد.',
    ],
    threat: ['سنبلغ الشرطة.', 'سيؤثر ذلك في سجلكم الائتماني.', 'سنضع اسمكم في القائمة السوداء.'],
    // Arabic has no capitals either.
    shouting: ['نرجو السداد!!!', 'هذا غير معقول!!'],
    unresolved: ['كان موعد السداد {{due_date}}.', 'نرجو ذكر [رقم الفاتورة].'],
  },
};

/** A sentence that may stand anywhere: what is caught with it would be caught without it. */
export const KIND: Record<string, string> = {
  en: 'Thank you for your time.',
  ru: 'Спасибо, что нашли время.',
  af: 'Dankie vir u tyd.',
  'zh-Hans': '谢谢您抽出时间。',
  ar: 'شكرًا لوقتكم.',
};
