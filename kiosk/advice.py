# SPDX-License-Identifier: GPL-3.0-or-later
"""What a technician does about each of the printer's conditions, in the languages."""

from hardware.printer.condition import Condition
from kiosk.model import Text

ADVICE: dict[Condition, Text] = {
    Condition.UNPLUGGED: Text(
        en="its USB plug is not in: look at both ends of the cable",
        fr="sa prise USB n'est pas branchée : regarder les deux bouts du câble",
        nl="de USB-stekker zit er niet in: kijk naar beide uiteinden van de kabel",
        de="der USB-Stecker steckt nicht: beide Enden des Kabels prüfen",
    ),
    Condition.OFF: Text(
        en="nothing answers: switch it on, look at both cables, then at `systemctl status ipp-usb`",
        fr="rien ne répond : l'allumer, regarder les deux câbles, puis `systemctl status ipp-usb`",
        nl="niets antwoordt: zet hem aan, kijk naar beide kabels, dan naar `systemctl status ipp-usb`",
        de="nichts antwortet: einschalten, beide Kabel prüfen, dann `systemctl status ipp-usb`",
    ),
    Condition.SILENT: Text(
        en="it takes the call and says nothing: asleep or hung; switch it off, wait ten seconds, switch it on",
        fr="elle prend l'appel et ne dit rien : endormie ou bloquée ; l'éteindre, attendre dix secondes, l'allumer",
        nl="hij neemt op en zegt niets: slaapt of hangt; zet hem uit, wacht tien seconden, zet hem aan",
        de="er nimmt ab und sagt nichts: schläft oder hängt; ausschalten, zehn Sekunden warten, einschalten",
    ),
    Condition.PAUSED: Text(
        en="paused: press Resume or OK on its panel",
        fr="en pause : appuyer sur Reprendre ou OK sur son panneau",
        nl="gepauzeerd: druk op Hervatten of OK op het paneel",
        de="pausiert: Fortsetzen oder OK am Bedienfeld drücken",
    ),
    Condition.JAM: Text(
        en="paper is stuck: open, remove, close, and count the sheets that are out",
        fr="papier coincé : ouvrir, retirer, fermer, et compter les feuilles sorties",
        nl="papier zit vast: open, verwijder, sluit, en tel de bladen die eruit zijn",
        de="Papier klemmt: öffnen, entfernen, schließen, und die ausgegebenen Blätter zählen",
    ),
    Condition.DOOR: Text(
        en="a door is open: close them all",
        fr="une porte est ouverte : les fermer toutes",
        nl="er staat een deur open: sluit ze allemaal",
        de="eine Klappe ist offen: alle schließen",
    ),
    Condition.PAPER: Text(
        en="no paper of the right size: fill A4, push the tray in, look at the size set on its panel",
        fr="pas de papier du bon format : mettre du A4, pousser le bac, regarder le format réglé sur son panneau",
        nl="geen papier van het juiste formaat: leg A4 in, duw de lade dicht, kijk naar het formaat op het paneel",
        de="kein Papier im richtigen Format: A4 einlegen, Fach schließen, Format am Bedienfeld prüfen",
    ),
    Condition.TRAY_FULL: Text(
        en="its tray is full: take the sheets out; those of other people go to the shredder",
        fr="son bac est plein : retirer les feuilles ; celles d'autres personnes vont à la destructeuse",
        nl="de bak is vol: neem de bladen weg; die van anderen gaan in de versnipperaar",
        de="das Ausgabefach ist voll: Blätter entnehmen; die anderer Personen in den Aktenvernichter",
    ),
    Condition.TONER: Text(
        en="out of toner: replace the cartridge",
        fr="plus de toner : remplacer la cartouche",
        nl="geen toner meer: vervang de cassette",
        de="kein Toner mehr: Kartusche tauschen",
    ),
    Condition.BROKEN: Text(
        en="a part has come to its end (drum, fuser, waste box, memory): read its panel, replace the part",
        fr="une pièce est en fin de vie (tambour, unité de fusion, bac de récupération, mémoire) : lire son panneau, la remplacer",
        nl="een onderdeel is op (trommel, fuseereenheid, opvangbak, geheugen): lees het paneel, vervang het",
        de="ein Teil ist am Ende (Trommel, Fixierer, Resttonerbehälter, Speicher): Bedienfeld lesen, Teil tauschen",
    ),
    Condition.BUSY: Text(
        en="it takes no jobs now: wait a minute, then look at its panel",
        fr="elle ne prend pas de travaux : attendre une minute, puis regarder son panneau",
        nl="hij neemt nu geen taken aan: wacht een minuut, kijk dan naar het paneel",
        de="er nimmt keine Aufträge an: eine Minute warten, dann das Bedienfeld ansehen",
    ),
    Condition.ATTENTION: Text(
        en="it has stopped and does not say why: read its panel",
        fr="elle s'est arrêtée sans dire pourquoi : lire son panneau",
        nl="hij is gestopt en zegt niet waarom: lees het paneel",
        de="er hat angehalten und sagt nicht warum: Bedienfeld lesen",
    ),
    Condition.TONER_LOW: Text(
        en="it prints, but toner comes to its end: have a cartridge ready",
        fr="elle imprime, mais le toner baisse : préparer une cartouche",
        nl="hij print, maar de toner raakt op: houd een cassette klaar",
        de="er druckt, aber der Toner geht zur Neige: Kartusche bereithalten",
    ),
    Condition.PAPER_LOW: Text(
        en="it prints, but has few sheets left: fill A4 today",
        fr="elle imprime, mais il reste peu de feuilles : mettre du A4 aujourd'hui",
        nl="hij print, maar heeft weinig bladen: vul vandaag A4 bij",
        de="er druckt, hat aber wenig Blätter: heute A4 nachlegen",
    ),
}
