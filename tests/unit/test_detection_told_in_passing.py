"""Passwords, PINs, spare codes, keys and cards are found as people tell them; talk of them is not."""

import unicodedata

import pytest

from tests.unit.test_detection_secrets import evidence
from workstation.detection import plain_password, told_backup, told_password, told_pin
from workstation.detection.secret_disclosed import masked
from workstation.detection.secret_words import secret_table
from workstation.detection.told_between import told_table

TOLD = {
    "Hi, I've been trying since morning. My password for the exchange is Maple!Leaf7 and I'm"
    " sure about it.": "Maple!Leaf7",
    "my gmail pass is rocket1999 if you wanna look yourself": "rocket1999",
    "i think the password I set last year was Purple_Cow88, can you check": "Purple_Cow88",
    "My password is butterfly and I never changed it.": "butterfly",
    "so the password is definitely not wrong, it's Butter55fly!": "Butter55fly!",
    "username is tom.k and the password Tom$1984x": "Tom$1984x",
    "I keep typing marshmallow as my password and it says invalid": "marshmallow",
    "you can log in yourself with tommy@mail.example and Qwe!2024x": "Qwe!2024x",
    "pin for withdrawals I set was 448812": "448812",
    "I entered my PIN 5521 three times": "5521",
    "recovery codes are: 8f2k-99ds and 71mm-p0qa": "8f2k-99ds",
    "I have one of the emergency codes left, k92ms-81hdq": "k92ms-81hdq",
    "my api secret that I copied yesterday is fP93kdLs02mQxZ81nVbTuYw4": "fP93kdLs02mQxZ81nVbTuYw4",
    "visa 4242424242424242, valid thru 08/29, security number 991": "991",
    "mi contraseña de siempre es tortuga y no entra": "tortuga",
    "la contraseña del wallet la tengo anotada, es Torre#55x": "Torre#55x",
    "mi clave es pelusa2010 y dice que no coincide": "pelusa2010",
    "entro con juanma y Gato!2019 y nada": "Gato!2019",
    "cambié la contraseña a Luna2022! y sigue igual": "Luna2022!",
    "pin del cajero 4471 por si lo necesitan": "4471",
    "me pide el pin, pongo 9917 y no va": "9917",
    "a minha password é girassol mas diz que está errada": "girassol",
    "senha da minha conta é Flamengo#10, pode entrar": "Flamengo#10",
    "usei a senha abacaxi77 a vida toda": "abacaxi77",
    "meu pin é 6654 e bloqueou": "6654",
    "o pin que eu coloquei foi 102938": "102938",
    "chave secreta da api: Zx81kQpLm92VtRw04HsNbYc7": "Zx81kQpLm92VtRw04HsNbYc7",
    "mon mot de passe est tournesol et ça ne marche plus": "tournesol",
    "le mdp de ma boite mail c'est Lapin+2008": "Lapin+2008",
    "j'ai mis camembert comme mot de passe": "camembert",
    "mon code pin 8841 est refusé": "8841",
    "j'ai tapé le pin 3371 plusieurs fois": "3371",
    "carte 4242 4242 4242 4242 valable jusqu'au 05/27 et au dos c'est 772": "772",
    "Mein Passwort war immer Apfelbaum und jetzt geht es nicht": "Apfelbaum",
    "das Passwort von meinem Wallet ist Berg-Tal77!": "Berg-Tal77!",
    "ich logge mich mit karl77 und Katze!Hund3 ein": "Katze!Hund3",
    "meine PIN lautet 73912 und wird nicht akzeptiert": "73912",
    "ich habe die PIN auf 6644 gesetzt": "6644",
    "Backup-Codes hab ich noch: 33kd-9sla": "33kd-9sla",
    "la mia password è girasole ma non mi fa entrare": "girasole",
    "la password del wallet era Monte_Bianco9": "Monte_Bianco9",
    "uso sempre pizza1985 come password": "pizza1985",
    "ho impostato il pin 4410 ieri": "4410",
    "il pin dell'app è 990021": "990021",
    "şifrem menekşe ve büyük harf yok": "menekşe",
    "cüzdanın şifresi Deniz!42x bakabilirsiniz": "Deniz!42x",
    "şifremi Kartal1903! yaptım ama kabul etmiyor": "Kartal1903!",
    "pin kodum 5519 ama yanlış diyor": "5519",
    "PIN olarak 8830 girdim": "8830",
    "kurtarma kodlarım: 4kd9-a82m ve 77sm-q0w1": "77sm-q0w1",
    "мой пароль ромашка, и он не подходит": "ромашка",
    "пароль от кошелька Sever!2015 проверьте сами": "Sever!2015",
    "пароль стоит tigra2009 уже лет пять": "tigra2009",
    "ввожу пин 4417 и пишет ошибка": "4417",
    "пин-код был 661208, точно помню": "661208",
    "захожу как ivan_p с паролем Volga#77": "Volga#77",
    "мій пароль волошка, але не приймає": "волошка",
    "пароль до гаманця Dnipro!95": "Dnipro!95",
    "пін-код у мене 3358, не пускає": "3358",
    "ввожу пін 9082 і нічого": "9082",
    "باسوردي noor1995 وما يدخل": "noor1995",
    "كلمة مرور الايميل Sara#2020 تقدر تدخل وتشوف": "Sara#2020",
    "كلمة السر حقي ورد123 ومو راضي يدخل": "ورد123",
    "الرقم السري حقي 4471 ويقول غلط": "4471",
    "رمز PIN اللي حطيته 5580": "5580",
    "mật khẩu mình là hoahongdo mà báo sai": "hoahongdo",
    "mật khẩu email của em Tuan@1990 anh vào xem giúp": "Tuan@1990",
    "mk ví là Sao#Mai12 nha": "Sao#Mai12",
    "em đặt mã pin 447120 mà quên": "447120",
    "pin của mình là 5821 nhập hoài không được": "5821",
    "รหัสผ่านของผมคือ somsak เข้าไม่ได้ครับ": "somsak",
    "รหัสผ่านอีเมล Malee#2531 เข้าไปดูได้เลย": "Malee#2531",
    "ตั้งพินไว้ 4482 แต่เข้าไม่ได้": "4482",
    "รหัส PIN ผม 770812 ใส่ไม่ผ่าน": "770812",
    "password email saya Budi#1988 silakan cek": "Budi#1988",
    "kata sandiku melatiputih tapi ditolak": "melatiputih",
    "password aku kucingoren kenapa salah terus": "kucingoren",
    "pin saya 4471 udah bener": "4471",
    "saya masukin pin 882104 salah terus": "882104",
    "パスワードはhimawariなのに入れません": "himawari",
    "メールのパスワードはTaro#1975です、見てください": "Taro#1975",
    "暗証番号を4471に設定したのに": "4471",
    "PINは5582で登録しました": "5582",
    "제 비밀번호는 haebaragi 인데 안 들어가져요": "haebaragi",
    "메일 비번 Jiwoo!1997 이니까 봐주세요": "Jiwoo!1997",
    "핀번호 5582 입력했는데 틀렸대요": "5582",
    "결제 비밀번호를 551208로 했어요": "551208",
    "我的密码是xiangrikui但是登不上": "xiangrikui",
    "钱包密码是Liu#1990您看下": "Liu#1990",
    "支付密码551208一直提示错误": "551208",
    "PIN码我设的是7719": "7719",
    "恢复代码：9kd2-m3x8，还有效吗": "9kd2-m3x8",
    "我的密碼是meihua520但登不進去": "meihua520",
    "錢包密碼 Wang#1988 麻煩看一下": "Wang#1988",
    "交易密碼我設551208": "551208",
    "卡號4242424242424242 有效期 08/29 安全碼 552": "552",
    "Been with you since 2019 and never had issues. Now it locks me out. Password is"
    " Tiger_2020 btw, email is the same as always. Please fix.": "Tiger_2020",
    "Can somebody log into my account for me? user: harold44, the password I have is Blue7Moon": "Blue7Moon",
    "I reset it twice, new password is Hallo12345 and still nothing": "Hallo12345",
    "My password (Pumpkin!99) works on the website but not in the app": "Pumpkin!99",
    "it wants my password, which is sunflower77, but then says error": "sunflower77",
    "the pw for the account: moonlight": "moonlight",
    "my old password was chocolate and the new one doesn't work": "chocolate",
    "PIN I chose is 2580, why invalid?": "2580",
    "tried pin 8867 and 8876 both wrong": "8867",
    "my card pin's 4471": "4471",
    "my transaction PIN is 339201 and the app refuses": "339201",
    "2fa backup: 5kd9-22ms-qq81 pls disable 2fa": "5kd9-22ms-qq81",
    "key JBSWY3DPEHPK3PXP is what google authenticator gave me": "JBSWY3DPEHPK3PXP",
    "My authenticator secret was GEZDGNBVGY3TQOJQ and I lost the phone": "GEZDGNBVGY3TQOJQ",
    "secret key for the trading bot 9fKx27LmQpZ0vRtY81bNcWs4": "9fKx27LmQpZ0vRtY81bNcWs4",
    "mastercard 5555555555554444 03/29 cvc 123": "123",
    "card number 4242424242424242, expiry 12/28, code on the back 345": "345",
    "hola buenas, no puedo entrar. mi usuario es laura_g y la contraseña Lauri.2005 como"
    " siempre. me ayudan?": "Lauri.2005",
    "la contraseña que tengo guardada es caballito y no la reconoce": "caballito",
    "puse como contraseña Pamplona7 y no la toma": "Pamplona7",
    "mi pin de la app era 1397 creo": "1397",
    "el nip 8841 no jala": "8841",
    "el código de respaldo que me quedó es k29d-msl2": "k29d-msl2",
    "clave secreta de la api 8fLmZq20RtXv91KcWbYs3NhP": "8fLmZq20RtXv91KcWbYs3NhP",
    "tarjeta 4000056655665556 vence 04/28 y atrás dice 662": "662",
    "minha senha sempre foi bolinha e agora não vai": "bolinha",
    "a senha que cadastrei é Amor@2015, tá certa?": "Amor@2015",
    "entro com marcos.p e Verde!2001 e dá erro": "Verde!2001",
    "meu PIN do app é 7788 e diz incorreto": "7788",
}


@pytest.mark.parametrize(("text", "secret"), TOLD.items())
def test_a_secret_is_found_whatever_stands_between_it_and_its_word(text: str, secret: str) -> None:
    assert secret in [found for found, _ in evidence(text)]
    assert masked(masked(text)) == masked(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("my card: 4242424242424242, 08/29, 551", "my card: ⟦card_told⟧, 08/29, ⟦card_told⟧"),
        (
            "4242424242424242 exp 08/29 and on the back it says 551",
            "⟦card_told⟧ exp 08/29 and on the back it says ⟦card_told⟧",
        ),
        ("my card 4242424242424242 was charged 551 usd", "my card ⟦card_told⟧ was charged 551 usd"),
        ("order 4242424242424242 of 551", "order 4242424242424242 of 551"),
    ],
)
def test_the_number_of_a_card_is_masked_with_what_is_on_its_back(text: str, left: str) -> None:
    assert masked(text) == left


def test_no_word_is_without_a_piece_of_it_in_the_quick_look() -> None:
    """Which has to see all that the patterns know."""
    held, told = secret_table(), told_table()
    passwords = [*held["password"]["nouns"], *told["password"]["nouns"]]
    loose = [*held["password"]["loose"], *told["password"]["loose"]]
    pins = [*held["pin"]["nouns"], *held["pin"]["mine"], *told["pin"]["sure"], *told["pin"]["nouns"]]
    for pieces, words in (
        (told_password._PIECES, [*passwords, *loose]),
        (told_pin._PIECES, [*pins, *passwords]),
        (told_backup._PIECES, [*held["backup"]["nouns"], *told["backup"]["words"]]),
        (plain_password.PIECES, [*passwords, *told["password"]["looser"]]),
    ):
        folded = [unicodedata.normalize("NFKC", word) for word in words]
        assert [word for word in folded if not any(piece in word for piece in pieces)] == []
