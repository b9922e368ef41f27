"""Codes for a withdrawal, and a messenger’s five digits, are found in every language; amounts are not."""

import pytest

from tests.unit.test_detection_secrets import evidence
from workstation.detection.secret_disclosed import masked

TOLD = {
    "Telegram code 48213": "48213",
    "the code from Telegram is 48213": "48213",
    "код из телеграма 48213": "48213",
    "Код для входа в Telegram: 48213": "48213",
    "telegramのコードは48213": "48213",
    "รหัส telegram 48213": "48213",
    "código de retiro 448102": "448102",
    "code de retrait 448102": "448102",
    "Auszahlungscode 448102": "448102",
    "codice di prelievo 448102": "448102",
    "código de saque 448102": "448102",
    "код на вывод 448102": "448102",
    "код на вивід 448102": "448102",
    "çekim kodu 448102": "448102",
    "mã rút tiền 448102": "448102",
    "kode penarikan 448102": "448102",
    "رمز السحب 448102": "448102",
    "รหัสถอนเงิน 448102": "448102",
    "出金コード448102": "448102",
    "출금 인증번호 448102": "448102",
    "提现码448102": "448102",
    "提幣碼 448102": "448102",
}
NONE = (
    "Перевёл 50000 тг код 77123",
    "Код тг 50000 тенге",
    "cho em hỏi mã rút tiền 500000 đồng chưa về",
    "code de retrait 5000 euros",
    "รหัสถอนเงิน 5000 บาท",
    "提现码 5000元",
    "Telegram code 20240501",
)


@pytest.mark.parametrize(("text", "code"), TOLD.items())
def test_a_code_is_found_by_what_it_is_for(text: str, code: str) -> None:
    assert [told for told, _ in evidence(text)] == [code]


@pytest.mark.parametrize("text", NONE)
def test_an_amount_beside_such_words_is_none(text: str) -> None:
    assert masked(text) == text
