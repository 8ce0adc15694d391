/**
 * Headings of structured abstracts and the NLM category they stand for, after the list that NLM publishes of labels
 * and categories ("Structured Abstracts in MEDLINE") for English, and after journals' instructions to authors for the
 * other languages. Keys are in lower case, words separated by `|`.
 */
type Row = Readonly<Record<'BACKGROUND' | 'OBJECTIVE' | 'METHODS' | 'RESULTS' | 'CONCLUSIONS', string>>;

export const labelTable: Readonly<Record<string, Row>> = {
  en: {
    BACKGROUND:
      'background|introduction|context|rationale|background and context|background and importance|introduction and importance|importance|problem|problem statement|summary of background data|summary background data|background data|clinical context|scientific background|what is known and objective|clinical relevance|relevance|motivation|state of the art|highlights|unlabelled',
    OBJECTIVE:
      'objective|objectives|aim|aims|purpose|purposes|goal|goals|hypothesis|question|research question|study objective|study objectives|study aim|purpose of review|purpose of the review|aim of the study|the aim of the study|the aim|aims of the study|purpose of the study|purpose/aim|aim of study|aims and objectives|aim and objectives|background and objective|background and objectives|background and aim|background and aims|background and purpose|background/aim|background/aims|background/objective|background/objectives|background/purpose|background & aims|background & objectives|background & aim|introduction and objective|introduction and objectives|introduction and aims|introduction and aim|introduction and purpose|introduction/objectives|objective and background|purpose/significance|purpose and significance|objection|main objective|primary objective|context and objective|scope',
    METHODS:
      'method|methods|methodology|materials and methods|material and methods|methods and materials|materials & methods|material & methods|patients and methods|patients & methods|subjects and methods|participants and methods|methods and patients|methods and analysis|methods/design|methods/process|method/process|methods and procedures|study design|design|trial design|research design|research design and methods|experimental design|study design and methods|study design/setting|design and methods|design/methods|design and setting|design, setting, and participants|design, setting and participants|setting|settings|setting and participants|study setting|participants|participants/setting|patients|patient|subjects|population|study population|patient population|sample|study sample|patient sample|animals|interventions|intervention|intervention(s)|exposure|exposures|treatment|procedure|procedures|measurements|measures|main outcome measures|main outcome measure|main outcome measure(s)|main outcomes and measures|outcome measures|primary outcome measures|outcomes|outcome|primary outcome|secondary outcomes|data sources|data source|data collection|data extraction|data synthesis|data extraction and synthesis|data collection and analysis|study selection|selection criteria|search methods|search strategy|eligibility criteria|review methods|sources of data|data analysis|statistical analysis|statistical methods|analysis|type of study|level of evidence|study type|case presentation|case report|case|cases|case description|case summary|patient concerns|patients concerns|diagnosis|diagnoses|approach|approach and results|protocol|technique|surgical technique|surgical procedure|operative technique|description of technique|experimental approach|experimental procedures|theory|principle|framework|method(s)',
    RESULTS:
      'result|results|findings|finding|main results|main findings|key results|principal findings|results/findings|observations|result/conclusion of experiments|result(s)|results and discussion|results & discussion|clinical findings|main outcome|principal results|recent findings|key findings',
    CONCLUSIONS:
      'conclusion|conclusions|conclusion(s)|discussion|discussions|discussion and conclusion|discussion and conclusions|discussion/conclusion|conclusion/discussion|conclusions and relevance|conclusions and implications|conclusions and clinical relevance|conclusions/significance|conclusion/significance|conclusion and significance|conclusions and significance|interpretation|implications|implications for practice|clinical implications|practice implications|significance|summary|lessons|recommendations|limitations|limitation|strengths and limitations|perspectives|perspective|comment|comments|take home message|clinical significance|innovation/limitations|innovation/limitation|result/conclusion|results/conclusion|results/conclusions|results and conclusion|results and conclusions|limitations of the study|inference|closing remarks|trial registration|clinical trial registration|registration|trial registration number|funding|keywords',
  },
  zh: {
    BACKGROUND:
      '背景|研究背景|引言|前言|导言|绪论|概述|背景与意义|背景资料|背景资料总结|临床背景|背景和意义|問題|研究問題|問題背景|问题|重要性',
    OBJECTIVE:
      '目的|研究目的|目标|研究目标|目的和意义|目的与意义|目的/意义|意义|背景与目的|背景和目的|背景及目的|背景/目的|背景目的|目的与背景|目的及意义|目的意义|假设|研究假设|研究问题|综述目的|本文目的|試驗目的|試验目的|研究意义|目標',
    METHODS:
      '方法|研究方法|实验方法|材料与方法|材料和方法|材料及方法|资料与方法|资料和方法|资料及方法|对象与方法|对象和方法|对象及方法|病例与方法|病例和方法|患者与方法|患者和方法|方法与材料|方法和材料|方法/过程|方法与过程|过程|研究设计|设计|试验设计|实验设计|设计与方法|设计和方法|研究类型|对象|研究对象|受试者|参与者|患者|病人|病例|病例资料|患者样本|样本|地点|研究地点|场所|环境|设置|干预|干预措施|干预方法|暴露|测量|测量指标|主要指标|观察指标|评价指标|主要观察指标|主要结局指标|主要结局测量指标|结局指标|结局|主要结果测量|结果测量|资料来源|数据来源|资料收集|资料提取|数据提取|文献检索|检索策略|检索方法|文献选择|纳入标准|研究选择|资料综合|资料分析|数据综合|数据分析|统计分析|统计学方法|证据等级|证据级别|病例报告|病例介绍|病例描述|病例报道|临床资料|病例摘要|患者情况|诊断|手术方法|手术技术|技术|步骤|材料|方法學|研究方法學|研究設計|設計|對象|對象與方法|材料與方法|資料與方法|方案',
    RESULTS: '结果|研究结果|实验结果|主要结果|发现|主要发现|研究发现|结果/发现|结果与讨论|结果和讨论|結果|研究結果|主要結果|結果與討論|观察结果|近期发现',
    CONCLUSIONS:
      '结论|研究结论|主要结论|讨论|讨论与结论|讨论和结论|结论与讨论|结论和讨论|结果/结论|结果与结论|结果和结论|结论与意义|结论和意义|结论及意义|解释|启示|展望|总结|小结|建议|局限|局限性|创新/局限|创新与局限|创新/价值|应用|结语|结束语|临床意义|結論|討論|結語|討論與結論|結論與討論|啟示|限制|临床试验注册|试验注册|注册',
  },
  ja: {
    BACKGROUND: '背景|はじめに|緒言|序論|研究背景|背景と目的',
    OBJECTIVE: '目的|研究目的|目的と背景|本研究の目的|ねらい',
    METHODS: '方法|対象と方法|対象および方法|対象・方法|材料と方法|研究方法|デザイン|研究デザイン|対象|症例|設計|分析方法|手法',
    RESULTS: '結果|成績|所見|研究結果|結果と考察|結果及び考察',
    CONCLUSIONS: '結論|考察|結語|まとめ|考察と結論|おわりに|総括|結論と考察',
  },
  ko: {
    BACKGROUND: '배경|서론|연구배경|연구 배경|배경 및 목적|배경과 목적',
    OBJECTIVE: '목적|연구목적|연구 목적|목표|연구의 목적',
    METHODS: '방법|연구방법|연구 방법|대상 및 방법|대상과 방법|재료 및 방법|재료와 방법|연구대상 및 방법|대상|설계|증례',
    RESULTS: '결과|연구결과|연구 결과|결과 및 고찰|연구 성적',
    CONCLUSIONS: '결론|고찰|결론 및 고찰|고찰 및 결론|제언|결론 및 제언',
  },
  es: {
    BACKGROUND: 'antecedentes|introducción|introduccion|contexto|fundamento|fundamentos|marco teórico|justificación',
    OBJECTIVE:
      'objetivo|objetivos|propósito|proposito|finalidad|introducción y objetivo|introducción y objetivos|antecedentes y objetivo|antecedentes y objetivos|fundamento y objetivo|objetivo general|hipótesis',
    METHODS:
      'método|metodo|métodos|metodos|metodología|materiales y métodos|material y métodos|material y método|materiales y método|pacientes y métodos|pacientes y método|sujetos y métodos|diseño|diseño del estudio|diseño metodológico|ámbito|emplazamiento|participantes|pacientes|intervenciones|intervención|mediciones|mediciones principales|caso clínico|casos clínicos|reporte de caso|presentación del caso|población|muestra|tipo de estudio',
    RESULTS: 'resultado|resultados|hallazgos|resultados principales|resultados y discusión',
    CONCLUSIONS: 'conclusión|conclusion|conclusiones|discusión|discusion|discusión y conclusiones|discusiones|consideraciones finales|interpretación|implicaciones|limitaciones|recomendaciones',
  },
  pt: {
    BACKGROUND: 'introdução|introducao|contexto|antecedentes|fundamentos|fundamento|racional|justificativa|justificativa e objetivo|enquadramento',
    OBJECTIVE: 'objetivo|objetivos|objectivo|objectivos|finalidade|propósito|introdução e objetivo|introdução e objetivos|contexto e objetivo|hipótese|objetivo geral',
    METHODS:
      'método|metodo|métodos|metodos|metodologia|materiais e métodos|material e métodos|material e método|materiais e método|pacientes e métodos|casuística e métodos|desenho do estudo|desenho|delineamento|tipo de estudo|local|participantes|pacientes|intervenções|intervenção|procedimentos|apresentação do caso|apresentação de caso|descrição do caso|relato de caso|relato do caso|caso clínico|amostra|população|descrição',
    RESULTS: 'resultado|resultados|achados|principais resultados|resultados e discussão',
    CONCLUSIONS: 'conclusão|conclusao|conclusões|conclusoes|discussão|discussao|discussão/conclusão|discussão e conclusões|discussão e conclusão|considerações finais|interpretação|implicações|limitações|comentários',
  },
  fr: {
    BACKGROUND: 'introduction|contexte|historique|généralités|état des connaissances|position du problème|prérequis|justification|mise en contexte|rationnel',
    OBJECTIVE:
      'objectif|objectifs|but|buts|but de l’étude|but de l\'étude|objectif de l’étude|hypothèse|introduction et objectif|introduction et objectifs|contexte et objectif|contexte et objectifs|objet|propos|question',
    METHODS:
      'méthode|méthodes|méthodologie|matériel et méthodes|matériel et méthode|matériels et méthodes|matériels et méthode|matériaux et méthodes|patients et méthodes|patients et méthode|sujets et méthodes|population et méthodes|population et méthode|conception|plan d’étude|type d’étude|cadre|lieu|participants|patients|interventions|intervention|mesures|cas|cas clinique|observation|observations|présentation du cas|paramètres à l’étude|principaux paramètres à l’étude|procédure|milieu|malades et méthodes|stratégie de recherche|sources des données',
    RESULTS: 'résultat|résultats|constatations|principaux résultats|résultats et discussion',
    CONCLUSIONS: 'conclusion|conclusions|discussion|discussion et conclusion|interprétation|commentaire|commentaires|perspectives|implications|limites|perspectives et conclusions|exposé',
  },
  de: {
    BACKGROUND: 'hintergrund|einleitung|einführung|fragestellung und hintergrund|ausgangslage|kontext|grundlagen|problemstellung',
    OBJECTIVE:
      'ziel|ziele|ziel der arbeit|ziel der studie|zielsetzung|zielstellung|fragestellung|fragestellungen|zweck|hintergrund und ziel|hintergrund und ziele|hintergrund und fragestellung|hintergrund und zielsetzung|hintergrund/ziel|operationsziel|anliegen|ziel/fragestellung|hypothese|studienziel',
    METHODS:
      'methode|methoden|methodik|material und methode|material und methoden|material und methodik|patienten und methode|patienten und methoden|patienten und methodik|patienten|probanden|studiendesign|design|setting|interventionen|stichprobe|fallbericht|fallbeschreibung|kasuistik|vorgehen|operationstechnik|indikationen|kontraindikationen|weiterbehandlung|material|durchführung|studienpopulation',
    RESULTS: 'ergebnis|ergebnisse|resultat|resultate|befunde|hauptergebnisse|ergebnisse und diskussion',
    CONCLUSIONS:
      'schlussfolgerung|schlussfolgerungen|schlußfolgerung|schlußfolgerungen|fazit|diskussion|konklusion|zusammenfassung|fazit für die praxis|interpretation|diskussion und schlussfolgerung|schluss|ausblick|folgerung|folgerungen|bewertung|limitationen',
  },
  ru: {
    BACKGROUND: 'введение|актуальность|обоснование|предпосылки',
    OBJECTIVE: 'цель|цели|цель исследования|цель работы|задачи|цель и задачи|цель обзора|цель и задачи исследования',
    METHODS: 'методы|материал и методы|материалы и методы|методика|материалы|пациенты и методы|дизайн|дизайн исследования|методы исследования|клинический случай',
    RESULTS: 'результаты|результат|результаты исследования|результаты и обсуждение|основные результаты',
    CONCLUSIONS: 'заключение|выводы|вывод|обсуждение|заключения',
  },
  it: {
    BACKGROUND: 'introduzione|premesse|premessa|contesto|razionale',
    OBJECTIVE: 'obiettivo|obiettivi|scopo|scopi|scopo dello studio|obiettivo dello studio|finalità',
    METHODS: 'metodo|metodi|materiali e metodi|materiale e metodi|pazienti e metodi|disegno|disegno dello studio|metodologia|caso clinico',
    RESULTS: 'risultati|risultato',
    CONCLUSIONS: 'conclusioni|conclusione|discussione|discussioni|discussione e conclusioni',
  },
};

/** Headings of the abstract as a whole; they name the field and are no part of it. */
export const abstractHeadings =
  'abstract|summary|synopsis|structured abstract|lay abstract|english abstract|摘要|摘　要|内容摘要|内容提要|中文摘要|英文摘要|提要|文摘|要旨|抄録|概要|要約|和文抄録|초록|국문초록|국문 초록|영문초록|요약|국문요약|resumen|sumario|resumo|sumário|résumé|resume|sommaire|zusammenfassung|kurzfassung|riassunto|резюме|аннотация|реферат|abstrak';

/** Headings of key words. */
export const keywordHeadings =
  'keywords|keyword|key words|key word|key-words|index terms|关键词|关键字|关键词语|主题词|關鍵詞|關鍵字|キーワード|索引用語|핵심어|주제어|키워드|중심단어|색인어|palabras clave|palabras-clave|palavras-chave|palavras chave|descritores|descriptores|mots-clés|mots clés|mots-clefs|schlüsselwörter|schlagwörter|schlüsselworte|parole chiave|ключевые слова|kata kunci';
