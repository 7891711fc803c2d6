# SPDX-License-Identifier: GPL-3.0-or-later
"""Six words of a public key, for people to compare on two screens (contract 1.1, Enrolment).

Proquints (D. S. Wilkerson, arXiv:0901.4016): a word for each 16 bits, consonant and vowel in turn, so that they can be
read aloud in any language. Six of them are 96 bits of the key's SHA-256.
"""

import hashlib

_CONSONANTS, _VOWELS = "bdfghjklmnprstvz", "aiou"
COUNT = 6


def key_words(public_key_der: bytes) -> tuple[str, ...]:
    """The words of a key, given as SubjectPublicKeyInfo (DER)."""
    told = hashlib.sha256(public_key_der).digest()
    return tuple(_word(told[2 * number] << 8 | told[2 * number + 1]) for number in range(COUNT))


def _word(bits: int) -> str:
    return (
        _CONSONANTS[bits >> 12] + _VOWELS[bits >> 10 & 3] + _CONSONANTS[bits >> 6 & 15]
        + _VOWELS[bits >> 4 & 3] + _CONSONANTS[bits & 15]
    )  # fmt: skip
