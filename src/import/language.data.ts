/** Codes of ISO 639-2 (as MEDLINE uses them), ISO 639-3 and common names, to BCP 47. */
export const languageCodes: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
  eng: 'en', english: 'en', chi: 'zh', zho: 'zh', chinese: 'zh', 中文: 'zh', jpn: 'ja', japanese: 'ja', kor: 'ko',
  korean: 'ko', 한국어: 'ko', 영어: 'en', fre: 'fr', fra: 'fr', french: 'fr', ger: 'de', deu: 'de', german: 'de',
  spa: 'es', spanish: 'es', por: 'pt', portuguese: 'pt', ita: 'it', italian: 'it', rus: 'ru', russian: 'ru',
  pol: 'pl', tur: 'tr', dut: 'nl', nld: 'nl', swe: 'sv', nor: 'nb', dan: 'da', fin: 'fi', hun: 'hu', cze: 'cs',
  ces: 'cs', slo: 'sk', slk: 'sk', slv: 'sl', hrv: 'hr', srp: 'sr', bul: 'bg', rum: 'ro', ron: 'ro', gre: 'el',
  ell: 'el', heb: 'he', ara: 'ar', per: 'fa', fas: 'fa', ukr: 'uk', lit: 'lt', lav: 'lv', est: 'et', vie: 'vi',
  tha: 'th', ind: 'id', may: 'ms', msa: 'ms', cat: 'ca', glg: 'gl', baq: 'eu', eus: 'eu', ice: 'is', isl: 'is',
  geo: 'ka', kat: 'ka', arm: 'hy', hye: 'hy', mac: 'mk', mkd: 'mk', bos: 'bs', alb: 'sq', sqi: 'sq', afr: 'af',
}),
); // prettier-ignore

/** Short words that hardly occur outside their language: enough to tell paragraphs apart, not to name a word. */
export const frequentWords: Readonly<Record<string, string>> = {
  en: 'the of and in to with was were is are for by that this from as on be which an at it or these not have has between than',
  es: 'el los las del de la y en que con una un por para se su como al es más fue son entre lo esta este',
  pt: 'o os as do da dos das de e em que com uma um por para se ao no na nos nas foi são entre não mais',
  fr: 'le les des du de la et en que dans une un par pour sur au aux est sont qui ce cette entre été plus avec',
  de: 'der die das und in zu mit von den dem des ein eine ist sind wurde wurden für auf nicht als bei im zur eine auch sich',
  it: 'il lo gli della delle dei di la e in che con una un per del nel sono è tra come alla dal questo',
  id: 'dan yang di dari dengan ini untuk pada dalam adalah oleh sebagai tidak',
  nl: 'de het een van en in met voor op te zijn was werd werden bij door dat niet ook',
};

/** Characters that occur in Simplified Chinese only, the most frequent ones of scholarly text. */
export const simplifiedOnly =
  '这个们为来说时对会过学动国发经进种产业实现与应无关长组数结论题队区间样东开从种线车门问见观员满转轻较输达远还连选适两丽临义乌乐书买乱争亏亚亲亿仅仆仓价众优伤伦伪体侧侨债倾儿党兰兴养兽内冈册写军农冯冲况净凉减几击创删剂剑剧劝办务劳势劲匀华协单卖卢卫厂厅历压厌县参双变号叶听启员呛响哑唤喷团围图圆圣场坏块坚坛坟垂执处备复够头夹夺奋奖妇妈孙宁宝宠审宽宾寻导寿将尔尘尝尧层届属岁岂岛币师帅帐带帮广庆庐库应庙废张弯强归当录彻径忆忧怀态总恋恒恶惊惩惯愿戏战户扑执扩扫扬扰抚抛抢护报拟择担拥拦拨挂挤挥损换据掷摄摆摇撑敌敛斋断旧旷显晋晒晓晕暂术机杀杂权条极构枪枫柜标栏树档桥检楼榄槛横欢欧残毁毕毙气汇汉汤沟没沪泪泽洁洒浅浆测济浓涂涛润涨渐渔渗温湾湿灭灯灵灾炉点炼烂烦烧热爱爷牵状独狭狮猎环玛玮现琐瓶电画畅疗疟疮疯痉痒瘫皱盐监盖盘矫矿码砖础确祸禅离秃积称稳穷窃窍竞笔筛签简类粮粪紧纠红纤约级纪纯纱纲纳纵纷纸纹纺纽练组细织终绍绑结绕绘给络绝统继绩绪续维绵综绿缓编缘缚缝缩网罗罚罢职联聪肃肠肤肾肿胀胁胆胜胶脉脏脐脑脚脱脸舆舰舱艺节芦苏苹茎荐荡药莲获萝营萧蓝虑虚虫虽蚀蛮补装见规视览觉触计订认讨让训议讯记讲许论设访证评识诉诊词译试诗诚话询该详语误请诸诺读课调谈谢谱贝负贡财责败货质贩贪贫购贮贯贵贷贸费贺贾资赖赚赛赞赠赵趋跃践踪轨轮软轰轴载较辅辆辈辉辐辑输辖边辽达迁过迈运还进违连迟适选递逻遗邓邮邻郑酱酿释里鉴针钉钙钢钠钥钱钾铁铃铅铜铝银铸链销锁锅锋锐错锡锥锦键锻镇镜闭闯闲间闹闻闽阀阁阅阐阔队阳阴阵阶际陆陈险随隐难雾静韦韩页顶项顺须顾顿预领频题颜额风飞饥饭饮饰饱饲馆马驱驶驻驾验骂骄骑骗骨鱼鲁鲜鸟鸡鸣鸭鸿鹅鹰麦黄齐齿龄龙龟';

/** Characters that occur in Traditional Chinese (and partly in Japanese) only. */
export const traditionalOnly =
  '這個們為來說時對會過學動國發經進種產業實現與應無關長組數結論題隊區間樣東開從線車門問見觀員滿轉輕較輸達遠還連選適兩麗臨義烏樂書買亂爭虧亞親億僅僕倉價眾優傷倫偽體側僑債傾兒黨蘭興養獸內寫軍農馮衝況淨涼減幾擊創刪劑劍劇勸辦務勞勢勁華協單賣盧衛廠廳歷壓厭縣參雙變號葉聽啟響團圍圖圓聖場壞塊堅壇執處備復夠頭夾奪奮獎婦媽孫寧寶寵審寬賓尋導壽將爾塵嘗層屬歲豈島幣師帥帶幫廣慶庫廟廢張彎強歸當錄徹徑憶憂懷態總戀惡驚懲慣願戲戰戶撲擴掃揚擾撫護報擬擇擔擁攔撥擠揮損換據攝擺敵斷舊顯曉暈暫術機殺雜權條極構標欄樹檔橋檢樓橫歡歐殘氣匯漢湯溝沒淚澤潔灑淺漿測濟濃塗濤潤漲漸漁滲溫灣濕滅燈靈災爐點煉爛煩燒熱愛牽狀獨狹獅獵環瑣電畫暢療瘡瘋癢癱皺鹽監蓋盤礦碼磚礎確禍禪離積稱穩窮竊競筆篩簽簡類糧緊糾紅纖約級紀純紗綱納縱紛紙紋紡練細織終紹結繞繪給絡絕統繼績緒續維綿綜綠緩編緣縫縮網羅罰罷職聯聰肅腸膚腎腫脹脅膽勝膠脈臟腦腳臉輿藝節蘆蘇莖薦蕩藥蓮獲蘿營蕭藍慮虛蟲雖蝕補裝規視覽覺觸計訂認討讓訓議訊記講許設訪證評識訴診詞譯試詩誠話詢該詳語誤請諸諾讀課調談謝譜貝負貢財責敗貨質販貪貧購貯貫貴貸貿費賀資賴賽贊贈趙趨躍踐蹤軌輪軟軸載輔輛輩輝輻輯轄邊遼遷邁運違遲遞邏遺鄧郵鄰鄭醬釀釋裡鑒針釘鈣鋼鈉鑰錢鉀鐵鈴鉛銅鋁銀鑄鏈銷鎖鍋鋒銳錯錫錐錦鍵鍛鎮鏡閉閒鬧聞閱闡闊陽陰陣階際陸陳險隨隱難霧靜韓頁頂項順須顧頓預領頻顏額風飛飢飯飲飾飽飼館馬驅駛駐駕驗驕騎騙魚魯鮮鳥雞鳴鴨鴻鵝鷹麥齊齒齡龍龜';
