"""Small words, telling letters and telling characters of the languages; gathered by ourselves."""

from collections import Counter

_WORDS = {
    "en": "the and you your is are was were been have has had not but for with this that they what when "
    "where "
    "why how can cannot could would should will my me i we it of to in on from at by an be do does did "
    "don if please thank thanks hello hi help account still there any get got just now about which or "
    "as so no yes his her he she their our out up who all some one than then only here him am too never "
    "always very again want know think need make made see come came go went say said time day today "
    "tomorrow every much many most more before after down over off into back good right wrong give "
    "really something nothing anything let didn isn wasn",
    "es": "el la los las un una de del que y en es por para con no se lo me mi su pero como más esta este "
    "está estoy hay cuando donde dónde qué cuál porque muy ya hola gracias cuenta tengo puedo puede "
    "hace hasta desde sin sobre todo le les nos yo usted ustedes ayer hoy fue son al o si sí he ha han "
    "ser era eso ese esa nada quiero necesito favor buenos buenas están soy eres somos tiene tienes "
    "tienen quién cómo también nunca siempre ahora aquí allí así otro otra mucho mucha muchos vez mejor "
    "bien algo alguien nadie tú te mí ti ella ellos voy va vamos vas dijo hacer decir ver día tiempo "
    "años cosa bueno después antes gusta sabe sé creo debe deja tan unos unas quiere estaba había",
    "pt": "o a os as um uma de do da dos das que e em é por para com não se me minha meu seu sua mas como "
    "mais esta este está estou há quando onde quem porque muito já olá obrigado obrigada conta tenho "
    "posso pode faz até desde sem sobre tudo lhe nos eu você vocês ontem hoje foi são ao na no nas ou "
    "sim isso fazer ele ela eles nada quero preciso favor bom boa tem ser era tu te ti dele dela deles "
    "isto aquilo aqui ali lá agora sempre nunca também muita muitos vez melhor bem algo alguém ninguém "
    "vou vai vamos disse dizer ver dia tempo anos coisa depois antes gosto sabe sei acho deve deixe tão "
    "uns umas pelo pela num numa quer estava tinha têm foram esse essa nosso nossa comigo mim",
    "fr": "le la les un une des de du que qui et en est pour par avec ne pas se je me mon ma mes votre vos "
    "mais comme plus cette ce cet suis sont il elle ils nous vous où quand pourquoi très déjà bonjour "
    "merci compte ai a as avez peux peut fait depuis sans sur tout lui au aux hier être était dans ou "
    "si ça ont leur on aussi bien rien veux besoin d l j n c s qu toi moi te ta tes ses son sa leurs "
    "notre nos jamais toujours encore maintenant ici là tous toute toutes autre fois mieux quelque "
    "chose quelqu personne dit dire voir jour temps ans après avant aime sais sait crois doit trop peu "
    "es êtes sommes avons va vais vont aller avait étaient cela celui chez entre dont",
    "de": "der die das ein eine einen einem den dem des und ich du er sie es wir ihr ist sind war nicht mit "
    "für auf von zu im in an aus bei nach aber wie was wann wo warum sehr schon hallo danke konto habe "
    "hat haben kann können mein meine mir mich bitte noch nur auch wenn oder dass werden wird wurde "
    "keine kein hier über um seit bis alles so als am man ihn ihm uns guten tag dich dir euch ihnen "
    "sein seine seinen ihre ihren unser dein deine nichts etwas jemand niemand immer nie jetzt dort da "
    "heute morgen gestern gut besser machen gemacht sagen sagte sehen gehen kommt weiß glaube will "
    "willst soll muss müssen darf waren wäre hätte hatte bin bist gibt mal doch viel viele mehr wieder "
    "diese dieser dieses vom zum zur beim ins",
    "it": "il lo la i gli le un uno una di del della dei che e in è per con non si mi mio mia suo sua ma "
    "come "
    "più questo questa sono sto c quando dove chi perché molto già ciao grazie conto ho ha hai hanno "
    "posso può fa da dal fino senza su tutto ne noi voi io lei ieri oggi era al alla nel nella o se sì "
    "anche cosa essere fare niente vorrei bisogno favore buongiorno buona ti ci vi tu te me loro sei "
    "siamo siete abbiamo avete avere stato stata mai sempre ora adesso qui qua là così altro altra "
    "altri molta molti volta meglio bene qualcosa qualcuno nessuno vado va vai andiamo detto dire "
    "vedere giorno tempo anni cose dopo prima piace so sai penso credo deve devi troppo poco dello "
    "degli delle ed quel quella quello tuo tua nostro aveva erano ogni solo ancora proprio",
    "tr": "ve bir bu şu o da de için ile ne değil var yok ama gibi daha çok en ben sen biz siz onlar benim "
    "bana beni hesap hesabım hesabıma nasıl neden nerede zaman kadar sonra önce şimdi merhaba teşekkür "
    "teşekkürler lütfen mı mi mu mü evet hayır her hiç olarak oldu olan ediyor istiyorum gün dün bugün "
    "hâlâ hala onun şey mıyım miyim musunuz onu ona bunu bunun böyle şöyle öyle asla hep burada orada "
    "yarın iyi kötü büyük biri kimse bazı hiçbir gerek lazım olmak olacak olmadı oluyor değilim "
    "değilsin istemiyorum biliyorum bilmiyorum dedi diye bile sadece yine artık sana seni senin onlara "
    "bize size kim hangi nereye iki",
    "vi": "và là của có không được cho tôi bạn anh chị em này đó khi nào ở đâu sao thế rất đã đang sẽ "
    "với một các những nhưng như hơn xin chào cảm ơn tài khoản mình từ đến vì nếu thì mà ai gì vào ra "
    "rồi cũng tiền giúp vẫn chưa hôm nay qua ông bà nó ta người",
    "id": "dan yang di ke dari ini itu untuk dengan tidak saya anda kamu aku dia kami kita mereka apa kapan "
    "dimana mana mengapa kenapa bagaimana sudah belum akan bisa dapat ada adalah tapi tetapi atau "
    "karena sangat lebih halo terima kasih akun tolong mohon masih juga pada oleh hari kemarin sampai "
    "tanpa semua jika kalau lagi saja ya bukan seperti telah nya orang banyak ingin mau harus ia pernah "
    "selalu sekarang sini situ sana begitu lain setiap sering sedang sesuatu seseorang siapa siapapun "
    "pergi datang katakan melihat tahu tahun waktu setelah sebelum suka pikir perlu membuat terlalu "
    "sedikit paling besar baik bagus rumah jangan ayo kepada dalam antara sendiri punya milik",
    "ru": "и в не на я что он она с по это как но а мы вы они из у за к до от для же бы так мне меня мой моя "
    "был была было были есть нет да если когда где почему очень уже ещё еще здравствуйте привет спасибо "
    "пожалуйста счёт счет могу может только или чтобы его её ее нас вас все всё тебя ты о об вам этот "
    "эта эти этого тот там тут сейчас теперь тогда хочу хочет знаю знает надо нужно себя себе ему ей им "
    "них неё под над при без про ничего никто никогда всегда много мало сегодня завтра вчера люблю "
    "любит думаю сказал сказала говорит делать сделать раз лучше хорошо тоже даже ли сам кто какой "
    "какая чем мной нам будет буду быть стал один одна два дом время день лет",
    "uk": "і й в у не на я що він вона з із зі по це як але та ми ви вони за до від для же б би так мені "
    "мене "
    "мій моя був була було були є немає якщо коли де чому дуже вже ще вітаю привіт дякую будь ласка "
    "рахунок можу може тільки або щоб його її нас вас всі все ти тебе про вам цей ця ці цього той там "
    "тут зараз тепер тоді хочу хоче знаю знає треба потрібно себе собі йому їй їм них неї під над при "
    "без нічого ніхто ніколи завжди багато мало сьогодні завтра вчора люблю любить думаю сказав сказала "
    "каже робити зробити раз краще добре теж навіть чи сам хто який яка чим мною нам буде буду бути "
    "став один одна два дім час день років",
}

LETTERS: dict[str, dict[str, float]] = {
    "en": {},
    "es": {"ñ": 3, "¿": 3, "¡": 3, "á": 0.5, "é": 0.3, "í": 0.6, "ó": 0.5, "ú": 0.5},
    "pt": {"ã": 3, "õ": 3, "ç": 1, "á": 0.5, "é": 0.3, "ê": 1, "í": 0.4, "ó": 0.5, "ú": 0.3, "â": 1,
           "à": 0.4},
    "fr": {"è": 0.6, "é": 0.5, "ê": 1, "ë": 1, "à": 0.5, "â": 0.6, "ç": 0.9, "î": 2, "ï": 1, "ô": 0.8, "û": 2,
           "œ": 3, "ù": 0.8},
    "de": {"ä": 2, "ö": 1, "ü": 1, "ß": 3},
    "it": {"è": 0.8, "à": 0.6, "ò": 2, "ù": 1, "ì": 2, "é": 0.2},
    "tr": {"ı": 3, "ş": 3, "ğ": 3, "ö": 0.9, "ü": 0.9, "ç": 0.9, "\u0307": 1},
    "vi": {"đ": 3, "ă": 3, "ơ": 3, "ư": 3, "â": 0.6, "ê": 0.6, "ô": 0.8, "à": 0.3, "á": 0.3, "ó": 0.3,
           "ú": 0.3}
    | {chr(code): 3 for code in range(0x1EA0, 0x1EFA)},
    "id": {},
    "ru": {"ы": 2, "э": 2, "ё": 2, "ъ": 2},
    "uk": {"і": 2, "ї": 3, "є": 3, "ґ": 3},
}  # fmt: skip

# how words end, in at most four letters; of a word the longest alone counts for a language
_ENDINGS: dict[str, dict[str, float]] = {
    "en": {"ing": 0.6, "ly": 0.6, "ed": 0.3, "th": 0.3, "ght": 0.6, "tion": 0.2, "ould": 1, "ess": 0.3},
    "es": {"ción": 1, "ado": 0.2, "ar": 0.2, "er": 0.1, "ir": 0.2, "os": 0.3, "ó": 0.3, "ez": 0.2, "aba": 0.3,
           "dad": 0.5, "mos": 0.3, "ito": 0.2, "ie": 0.1, "jo": 0.4, "aron": 0.8, "eron": 0.6},
    "pt": {"ção": 1, "ões": 1, "ou": 0.3, "ar": 0.2, "ei": 0.4, "am": 0.3, "inho": 0.6, "em": 0.3,
           "dade": 0.6, "eu": 0.3, "os": 0.2, "lha": 0.4, "lho": 0.4, "ais": 0.3},
    "fr": {"ez": 0.4, "eau": 0.6, "aux": 0.6, "eux": 0.7, "ent": 0.2, "ait": 0.6, "oir": 0.6, "ais": 0.4,
           "que": 0.2, "ille": 0.4, "eur": 0.6, "té": 0.2, "é": 0.2, "ont": 0.4},
    "de": {"ung": 0.6, "en": 0.2, "cht": 0.6, "ig": 0.4, "ich": 0.5, "lich": 0.7, "heit": 0.7, "tz": 0.4,
           "st": 0.1, "ck": 0.3, "ern": 0.3},
    "it": {"ione": 1, "are": 0.4, "ere": 0.3, "ire": 0.3, "ato": 0.3, "etta": 0.5, "tti": 0.5, "tto": 0.5,
           "lla": 0.3, "cchi": 0.6, "io": 0.2, "ono": 0.4, "ità": 0.8, "iamo": 0.7, "i": 0.15, "ggio": 0.7,
           "zza": 0.6, "sso": 0.4, "ta": 0.1, "no": 0.1, "re": 0.1},
    "tr": {"lar": 0.4, "ler": 0.4, "yor": 0.8, "dim": 0.5, "dum": 0.5, "mak": 0.5, "mek": 0.5, "acak": 0.7,
           "ecek": 0.7, "orum": 0.9, "rsun": 0.9, "iz": 0.2, "da": 0.1, "de": 0.1, "du": 0.2, "di": 0.2},
    "vi": {},
    "id": {"kan": 0.6, "nya": 0.6, "ang": 0.3, "ku": 0.3, "mu": 0.3, "an": 0.15, "ng": 0.15, "ah": 0.3,
           "lah": 0.4, "kah": 0.6, "ak": 0.2, "at": 0.1, "i": 0.05, "a": 0.05},
    "ru": {"ый": 0.8, "ая": 0.6, "ое": 0.5, "ешь": 0.7, "ет": 0.4, "ют": 0.2, "ть": 0.3, "ться": 0.2,
           "ие": 0.6, "ого": 0.1, "ал": 0.4, "ил": 0.4, "ла": 0.1, "ей": 0.2, "ом": 0.1,
           "ке": 0.3, "ся": 0.1},
    "uk": {"ти": 0.5, "ння": 1, "ав": 0.6, "ив": 0.6, "ий": 0.2, "ого": 0.1, "ться": 0.2, "ку": 0.1,
           "ує": 0.5, "ють": 0.6, "ами": 0.1, "ому": 0.2, "ість": 1},
}  # fmt: skip

ENDINGS = {  # of an ending the languages and what it says for them
    ending: tuple((code, held[ending]) for code, held in _ENDINGS.items() if ending in held)
    for ending in {ending for held in _ENDINGS.values() for ending in held}
}

_SHARED = Counter(word for words in _WORDS.values() for word in set(words.split()))

# a word that several languages have says as much less for each of them
WORDS: dict[str, dict[str, float]] = {
    code: {word: 1 / _SHARED[word] for word in words.split()} for code, words in _WORDS.items()
}

# Characters that only one of the two ways of writing Chinese has, each pair in the same place
_SIMPLIFIED = (
    "们这来时说对会为国没过发还与样开关经头应问见电话号钱账户证码实认验务请谢吗给现进动从难让听长间题点产"
    "钟币转额区块链钥锁邮网络单项个学书买卖万亿东车马鸟鱼门飞风爱写画亲习乐义云优传伤体价众两丧丽举么"
    "丢儿党兰兴养兽农冲决况净减几凤击刘则刚创别办劝劳势华协卫厂历压厅厨双变叶吓员响团园围图圆圣坏坚坛"
    "处备复复够夺奋妇妈孙宁宝审宽宾导层岁币师带帮库废异弃张弹归当录忆怀态总恼惊惯愿战护报担拥择损换据"
    "数断旧显晓暂术机杀杂权条极构枪标树检楼欢气汉汤沟泪泽洁济浅满灭灯灵炉热烧爷牵状独狮猫环疗盐监盖盘"
    "确础种积称穷窍竞笔简类粮纪约级纯纳纸线组细终绍结绕绝统继绩续维绿缓编缘缩缴罗罚职联肃脑脚脸艺节苏"
    "范药虑虽补装观规视览觉计订训讨记讲许论设访诉诊词译试诗诚误调谁谈谊谓贝负财责败货质贪购贵费贺贸资"
    "赏赔赖赚赛赶趋跃踪轮软轻较载辅输辑边达迁运远违连迟适选递遗释银针钢铁错镇闭闲闻阅队阳阴阶际陆陈险随"
    "隐隶雾静页顶顺须顾预领频颗颜饭饮馆驱骗鲜麦黄齐龄龙龟讯离汇储启键盗窃诈奖赢恋紧严专税兑册仅侦伪尽执扫摄无谎诱诺贷闪韩胁亚"
)
_TRADITIONAL = (
    "們這來時說對會為國沒過發還與樣開關經頭應問見電話號錢賬帳戶證碼實認驗務請謝嗎給現進動從難讓聽長間題點產"
    "鐘幣轉額區塊鏈鑰鎖郵網絡單項個學書買賣萬億東車馬鳥魚門飛風愛寫畫親習樂義雲優傳傷體價眾兩喪麗舉麼"
    "丟兒黨蘭興養獸農衝決況淨減幾鳳擊劉則剛創別辦勸勞勢華協衛廠歷壓廳廚雙變葉嚇員響團園圍圖圓聖壞堅壇"
    "處備復複夠奪奮婦媽孫寧寶審寬賓導層歲師帶幫庫廢異棄張彈歸當錄憶懷態總惱驚慣願戰護報擔擁擇損換據"
    "數斷舊顯曉暫術機殺雜權條極構槍標樹檢樓歡氣漢湯溝淚澤潔濟淺滿滅燈靈爐熱燒爺牽狀獨獅貓環療鹽監蓋盤"
    "確礎種積稱窮竅競筆簡類糧紀約級純納紙線組細終紹結繞絕統繼績續維綠緩編緣縮繳羅罰職聯肅腦腳臉藝節蘇"
    "範藥慮雖補裝觀規視覽覺計訂訓討記講許論設訪訴診詞譯試詩誠誤調誰談誼謂貝負財責敗貨質貪購貴費賀貿資"
    "賞賠賴賺賽趕趨躍蹤輪軟輕較載輔輸輯邊達遷運遠違連遲適選遞遺釋銀針鋼鐵錯鎮閉閒聞閱隊陽陰階際陸陳險隨"
    "隱隸霧靜頁頂順須顧預領頻顆顏飯飲館驅騙鮮麥黃齊齡龍龜訊離匯儲啟鍵盜竊詐獎贏戀緊嚴專稅兌冊僅偵偽盡執掃攝無謊誘諾貸閃韓脅亞妳裡麽囉喔"
)
SIMPLIFIED = frozenset(_SIMPLIFIED) - frozenset(_TRADITIONAL)
TRADITIONAL = frozenset(_TRADITIONAL) - frozenset(_SIMPLIFIED)
# of a traditional character the simplified one; the last few of the traditional ones have none
SIMPLER = dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=False)) | {
    "妳": "你",
    "裡": "里",
    "後": "后",
    "於": "于",
}
