"""Words of the trade that no dictionary has, folded; they are known in every language."""

_WORDS = """
airdrop airdrops altcoin altcoins arbitrum avalanche binance bitcoin bitcoins blockchain blockchains
cardano coinbase cosmos crypto cryptocurrencies cryptocurrency custodial defi dogecoin ethereum fiat
gwei hashrate hodl ledger litecoin mainnet mempool metamask monero multisig nft nfts offchain onchain
optimism passkey passkeys phishing polkadot polygon ripple rollup satoshi satoshis solana spoofing
stablecoin stablecoins staking telegram testnet tether token tokens trezor tron txid unstake unstaking
wallet wallets whatsapp whitelist whitelisted whitelisting биткоин биткоина биткоины биткойн блокчейн
блокчейна блокчейне блокчейні біткоїн біткоїна кошелёк крипта криптовалюта криптовалюти криптовалюты
стейблкоин стейблкоїн стейкинг стейкинга токен токена токени токены фишинг фішинг эфир эфириум إيثيريوم
التصيد بلوكتشين بيتكوين تيثر 블록체인 비트코인 스테이킹 이더리움 테더
"""

TRADE_WORDS = frozenset(_WORDS.split())
