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

# Of a traditional character of Chinese the simplified one, by turns: what our texts have of the pairs of the
# Unihan database (kSimplifiedVariant), the most frequent first; 帳 and 著 as people type them
_PAIRS = (
    "個个說说們们帳账請请認认話话電电會会開开時时戶户嗎吗來来證证給给後后幣币沒没機机錢钱碼码資资問问這这"
    "還还買买証证轉转號号間间過过書书確确費费見见單单點点動动額额換换結结現现領领裡里麼么幫帮報报連连進进"
    "銀银設设驗验員员對对兩两萬万約约為为師师訊讯係系記记護护數数筆笔別别網网場场産产長长頭头週周録录學学"
    "經经賣卖匯汇無无邊边誰谁車车裝装關关發发樣样業业補补寫写張张傳传聞闻義义當当語语謝谢講讲務务門门剛刚"
    "錯错產产從从線线貸贷計计違违査查選选貨货媽妈稅税備备願愿審审調调國国預预續续幾几簡简識识組组紙纸復复"
    "詐诈將将凍冻頁页絡络專专統统辦办達达舊旧內内變变鎖锁親亲終终遠远騙骗繳缴於于勝胜賺赚財财順顺職职貼贴"
    "視视並并價价種种題题損损掛挂託托處处該该類类風风鐘钟決决試试許许訴诉獎奖庫库險险輸输鍵键郵邮畫画錄录"
    "聽听運运體体腦脑顆颗塊块檢检圖图載载紹绍禮礼納纳稱称細细倉仓東东註注規规課课應应帶带讓让談谈臉脸欄栏"
    "詞词實实煩烦餘余兒儿協协愛爱鑰钥離离螢萤緒绪議议緊紧條条貴贵團团紀纪負负顔颜聯联積积盤盘簽签難难鏈链"
    "讀读閉闭質质綁绑覺觉較较階阶賠赔監监購购紅红輩辈顯显訂订氣气區区與与飛飞權权馬马準准儲储虛虚測测葉叶"
    "唸念擬拟項项斷断掃扫強强隊队編编維维樓楼構构撥拨刪删責责徵征闆板減减滿满術术遺遗級级偵侦穩稳飯饭總总"
    "際际習习標标顧顾説说偽伪複复軟软醫医遊游檔档孫孙則则暫暂盜盗誤误淨净雙双獲获優优須须僕仆冊册婦妇節节"
    "櫃柜評评紋纹園园尋寻輪轮丟丢啟启歡欢敗败養养鏡镜聲声異异乾干灣湾攤摊償偿導导駭骇練练夠够診诊販贩屬属"
    "熱热絕绝槓杠桿杆嬤嬷況况農农壞坏貯贮絶绝魚鱼響响擋挡幹干薦荐寶宝釣钓撳揿據据歲岁樂乐陳陈颱台礦矿賃赁"
    "裏里廣广摺折論论覽览贖赎卻却綠绿貓猫夾夹態态軍军製制鳴鸣華华齊齐詢询靜静誘诱繼继亂乱擔担擺摆側侧館馆"
    "併并湯汤鈕钮頂顶締缔臨临虧亏勞劳飲饮釋释贏赢漲涨驚惊遲迟參参嚇吓罰罚儀仪驟骤搵揾沖冲銘铭寧宁廟庙隨随"
    "賞赏闇暗執执歸归趕赶鄰邻誕诞鑑鉴蓋盖環环懷怀瀏浏隻只囉啰燈灯贈赠採采勵励貝贝兌兑興兴藍蓝適适謄誊純纯"
    "讚赞黃黄蝦虾討讨輕轻閃闪夢梦豐丰銷销營营藥药誠诚搶抢績绩憑凭層层觀观籤签億亿遷迁廳厅鐵铁爺爷韓韩腳脚"
    "廠厂爛烂閱阅詰诘駐驻衛卫漢汉棄弃賭赌島岛亞亚鋼钢舉举狀状閒闲墊垫湊凑潤润喪丧跡迹劇剧衝冲廢废僅仅壓压"
    "賽赛罵骂鍋锅隱隐聖圣飆飙戲戏髮发蝕蚀賬账詳详岡冈訓训恥耻橋桥競竞捨舍陽阳喎㖞圓圆攔拦觸触燒烧蓮莲雞鸡"
    "嗚呜紛纷繫系戀恋陣阵彈弹鈴铃喚唤訪访債债傷伤勢势羅罗歷历礙碍創创錶表擾扰諒谅擇择雜杂獨独勸劝頻频盡尽"
    "緑绿災灾極极壇坛頃顷訟讼餅饼宮宫夥伙畢毕歐欧譯译凱凯曆历麵面洩泄脅胁呂吕賴赖諾诺鄉乡輔辅滅灭縮缩漁渔"
    "誇夸燙烫溫温獻献駕驾饋馈搖摇鎂镁潛潜麥麦爾尔滾滚遙遥針针攜携儘尽範范騎骑殘残閲阅潔洁堅坚慣惯麗丽繰缲"
    "療疗緣缘雲云眾众繞绕閣阁爭争毀毁攝摄蹤踪橫横蘭兰傾倾屜屉劃划奪夺擊击鬆松遞递籬篱殺杀賀贺貿贸詩诗潰溃"
    "猶犹辭辞殼壳慮虑寬宽曬晒繩绳濕湿牽牵糧粮懶懒慶庆顏颜樹树鑽钻薩萨鳥鸟懸悬陸陆磚砖傘伞躍跃飽饱詫诧鉛铅"
    "腫肿獄狱艙舱鈔钞齡龄籠笼閘闸諗谂龍龙檳槟賓宾嚴严鳳凤檯台雖虽龜龟輯辑兇凶莊庄佇伫獸兽頓顿擠挤瑪玛慘惨"
    "淚泪貪贪尷尴築筑謎谜憶忆謊谎謹谨勁劲豬猪貧贫濁浊綻绽鮮鲜繕缮懇恳緩缓捲卷榮荣恆恒韌韧牆墙藝艺靈灵禱祷"
    "誦诵妝妆廚厨揀拣譜谱擲掷脫脱撿捡髒脏闔阖邏逻輛辆濟济戰战殯殡綜综癢痒撐撑腎肾壽寿腸肠廁厕霧雾皺皱禍祸"
    "謂谓餉饷贍赡瘋疯鬧闹奮奋嘗尝鐺铛萊莱貰贳箋笺慫怂帥帅曖暧涼凉閨闺侶侣礎础鯖鲭紐纽敵敌漬渍綺绮緯纬諦谛"
    "飼饲矯矫塗涂鉢钵衆众頑顽騰腾誌志揚扬倫伦劉刘糾纠揮挥靚靓擴扩駁驳陰阴燭烛檻槛寵宠滯滞臺台鵝鹅逕迳撲扑"
    "錨锚饅馒滷卤緝缉厲厉澆浇鎮镇蠻蛮盃杯祕秘臟脏醬酱顛颠攏拢褲裤滙汇擁拥諷讽撈捞諸诸嶺岭塵尘峯峰噴喷噓嘘"
    "訖讫囑嘱繪绘繡绣僱雇窮穷嘆叹嬰婴睜睁鋪铺縣县茲兹鹽盐醜丑槍枪疊叠澤泽惡恶餓饿鏗铿鏘锵喬乔麽么竄窜嬸婶"
    "詭诡箇个嘩哗貢贡賢贤滲渗昇升紳绅喫吃啓启鬱郁篤笃瘡疮詣诣憂忧彫雕癒愈棲栖絞绞軒轩徹彻訛讹摯挚迴回羈羁"
    "汙污衊蔑濾滤吳吴聰聪諮咨楓枫轄辖憐怜贊赞齣出鍾钟籌筹鯨鲸縫缝楊杨賊贼鄭郑鷹鹰飾饰軌轨蔥葱蘿萝蔔卜厭厌"
    "膚肤壘垒烏乌鑄铸贓赃嗆呛敘叙寢寝綴缀剷铲繃绷晝昼蘋苹紮扎碩硕籃篮蒼苍罷罢邁迈拋抛鸚鹦鵡鹉佔占湧涌穌稣"
    "鈎钩膽胆鄺邝瞞瞒倆俩蒐搜紓纾罈坛嶼屿徑径騷骚鹹咸魯鲁粵粤壢坜艷艳餵喂闖闯斬斩磯矶飄飘織织廈厦斂敛脈脉"
    "悶闷鴻鸿嚮向峽峡僑侨軸轴頒颁釐厘纖纤蟲虫訝讶飢饥蕭萧鬍胡悅悦謠谣巔巅瓊琼傑杰踐践銹锈謙谦偉伟婭娅賜赐"
    "狹狭賤贱蠟蜡紗纱膠胶嗶哔黨党圍围惱恼曉晓溝沟淺浅爐炉獅狮竅窍肅肃蘇苏誼谊趨趋隸隶驅驱竊窃窺窥軋轧唄呗"
    "搗捣棧栈蝨虱攢攒馳驰盞盏挾挟臘腊瘮瘆錦锦龑䶮煉炼憤愤鉸铰鈦钛擼撸魷鱿齋斋暈晕爍烁嚕噜緬缅臥卧掙挣樸朴"
    "綏绥艱艰蝸蜗峴岘滬沪煙烟鴿鸽羣群撾挝喲哟鴉鸦嗩唢棗枣驛驿鯡鲱鬥斗趙赵鯉鲤鍛锻膩腻聾聋撫抚嘍喽窩窝纏缠"
    "擱搁錘锤驢驴淪沦吶呐灑洒屆届濱滨崗岗儂侬龔龚辯辩癡痴傭佣醃腌啞哑繭茧篩筛餃饺簾帘磣碜棟栋齒齿彎弯摳抠"
    "劍剑皰疱牀床竈灶餡馅盧卢糉粽韋韦禿秃巖岩暢畅駛驶絲丝黴霉墳坟壯壮綿绵嶽岳銖铢絨绒賈贾閥阀釘钉奧奥襯衬"
    "濤涛豎竖嘮唠譽誉鎊镑髖髋澀涩鐲镯禪禅熒荧著着妳你"
)
# what stands in either way of writing
_BOTH = (
    "群秘床峰雇污灶痴粽么你儿听坏并扑晒查泄虱霉万丑丰于云仆价伙余佣党准几凶出划制升卜占卷厂厘只台叶吃后向"
    "周咨咸喂回夸岩岳帘干广征志念愈愿扎托折挂据搜斗暗朴杆杠杯杰松板极柜注涂涌游确种筑系胜胡腊腌舍苹范荐蔑"
    "虫蜡表适郁采里雕面著乾麽夥後徵於摺"
)
SIMPLER = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
SIMPLIFIED = frozenset(SIMPLER.values()) - frozenset(_BOTH)
TRADITIONAL = frozenset(SIMPLER) - frozenset(_BOTH)
