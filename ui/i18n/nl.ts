<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_BE" sourcelanguage="fr_BE">
<context>
    <name></name>
    <message id="browse.open">
        <source>Voir d'abord les documents</source>
        <translation>Eerst de documenten bekijken</translation>
    </message>
    <message id="browse.start">
        <source>J'ai ma carte, je commence</source>
        <translation>Ik heb mijn kaart, ik begin</translation>
    </message>
    <message id="button.back">
        <source>Retour</source>
        <translation>Terug</translation>
    </message>
    <message id="button.first">
        <source>Revenir au début</source>
        <translation>Terug naar het begin</translation>
    </message>
    <message id="button.more">
        <source>Voir la suite</source>
        <translation>Verder kijken</translation>
    </message>
    <message id="bye.erased">
        <source>Tout est effacé.</source>
        <translation>Alles is gewist.</translation>
    </message>
    <message id="bye.title">
        <source>Merci et au revoir.</source>
        <translation>Bedankt en tot ziens.</translation>
    </message>
    <message id="card.expired.line">
        <source>Ce n'est pas grave. Prenez rendez-vous pour une nouvelle carte.</source>
        <translation>Dat is niet erg. Maak een afspraak voor een nieuwe kaart.</translation>
    </message>
    <message id="card.expired.title">
        <source>Votre carte n'est plus valable.</source>
        <translation>Uw kaart is niet meer geldig.</translation>
    </message>
    <message id="card.kids.line">
        <source>Un parent vient avec sa propre carte.</source>
        <translation>Een ouder komt met de eigen kaart.</translation>
    </message>
    <message id="card.kids.title">
        <source>C'est une carte d'enfant.</source>
        <translation>Dit is een kinderkaart.</translation>
    </message>
    <message id="card.noCert.line">
        <source>Le guichet peut vous aider tout de suite.</source>
        <translation>Het loket kan u meteen helpen.</translation>
    </message>
    <message id="card.noCert.title">
        <source>Votre carte ne permet pas la demande ici.</source>
        <translation>Met uw kaart kunt u hier niets aanvragen.</translation>
    </message>
    <message id="card.notBelgian.line">
        <source>Nous pouvons vous aider au guichet.</source>
        <translation>Aan het loket helpen we u graag.</translation>
    </message>
    <message id="card.notBelgian.title">
        <source>Cette carte n'est pas une carte belge.</source>
        <translation>Deze kaart is geen Belgische kaart.</translation>
    </message>
    <message id="card.other.line">
        <source>Prenez votre carte d'identité ou de séjour belge.</source>
        <translation>Neem uw Belgische identiteits- of verblijfskaart.</translation>
    </message>
    <message id="card.other.title">
        <source>Cette carte n'est pas une carte d'identité.</source>
        <translation>Deze kaart is geen identiteitskaart.</translation>
    </message>
    <message id="card.takeBack">
        <source>Vous pouvez reprendre votre carte.</source>
        <translation>U mag uw kaart terugnemen.</translation>
    </message>
    <message id="card.unreadable.line">
        <source>Essuyez la puce dorée et remettez la carte.</source>
        <translation>Veeg de gouden chip af en steek de kaart opnieuw in.</translation>
    </message>
    <message id="card.unreadable.third">
        <source>Demandez à l'accueil de regarder.</source>
        <translation>Vraag aan het onthaal om te kijken.</translation>
    </message>
    <message id="card.unreadable.title">
        <source>Je n'arrive pas à lire votre carte.</source>
        <translation>Ik kan uw kaart niet lezen.</translation>
    </message>
    <message id="card.upside.line">
        <source>La puce dorée va en bas, vers la machine.</source>
        <translation>De gouden chip gaat naar beneden, naar de machine.</translation>
    </message>
    <message id="card.upside.title">
        <source>Retournez votre carte.</source>
        <translation>Draai uw kaart om.</translation>
    </message>
    <message id="cat.email">
        <source>Par e-mail</source>
        <translation>Per e-mail</translation>
    </message>
    <message id="cat.later">
        <source>Dans quelques jours</source>
        <translation>Binnen enkele dagen</translation>
    </message>
    <message id="cat.now">
        <source>Tout de suite</source>
        <translation>Meteen</translation>
    </message>
    <message id="cat.post">
        <source>Par la poste</source>
        <translation>Met de post</translation>
    </message>
    <message id="cat.title">
        <source>Quel document voulez-vous ?</source>
        <translation>Welk document wilt u?</translation>
    </message>
    <message id="connecting.card">
        <source>Carte vérifiée</source>
        <translation>Kaart nagekeken</translation>
    </message>
    <message id="connecting.city">
        <source>Contact avec la commune</source>
        <translation>Contact met de gemeente</translation>
    </message>
    <message id="connecting.documents">
        <source>Vos documents</source>
        <translation>Uw documenten</translation>
    </message>
    <message id="connecting.slow">
        <source>Cela prend un peu plus de temps. Tout va bien.</source>
        <translation>Het duurt iets langer. Alles gaat goed.</translation>
    </message>
    <message id="connecting.title">
        <source>Un instant.</source>
        <translation>Even geduld.</translation>
    </message>
    <message id="deliver.copies">
        <source>Imprimer combien de fois ?</source>
        <translation>Hoeveel keer printen?</translation>
    </message>
    <message id="deliver.email">
        <source>Par e-mail</source>
        <translation>Per e-mail</translation>
    </message>
    <message id="deliver.emailHint">
        <source>Vous tapez votre adresse e-mail.</source>
        <translation>U typt uw e-mailadres.</translation>
    </message>
    <message id="deliver.emailTo">
        <source>Par e-mail, à %1</source>
        <translation>Per e-mail, naar %1</translation>
    </message>
    <message id="deliver.fewer">
        <source>Un exemplaire de moins</source>
        <translation>Een exemplaar minder</translation>
    </message>
    <message id="deliver.more">
        <source>Un exemplaire de plus</source>
        <translation>Een exemplaar meer</translation>
    </message>
    <message id="deliver.post">
        <source>Par la poste</source>
        <translation>Met de post</translation>
    </message>
    <message id="deliver.postHint">
        <source>À votre adresse officielle.</source>
        <translation>Naar uw officiële adres.</translation>
    </message>
    <message id="deliver.print">
        <source>Imprimer ici</source>
        <translation>Hier printen</translation>
    </message>
    <message id="deliver.printCopies">
        <source>Imprimer ici, en %1 exemplaires</source>
        <translation>Hier printen, %1 exemplaren</translation>
    </message>
    <message id="deliver.printHint">
        <source>Le papier sort de cette machine.</source>
        <translation>Het papier komt uit deze machine.</translation>
    </message>
    <message id="deliver.printLater">
        <source>Imprimer ici à votre prochaine visite</source>
        <translation>Hier printen bij uw volgende bezoek</translation>
    </message>
    <message id="deliver.title">
        <source>Comment voulez-vous le recevoir ?</source>
        <translation>Hoe wilt u het krijgen?</translation>
    </message>
    <message id="detail.choose">
        <source>Je choisis ce document</source>
        <translation>Ik kies dit document</translation>
    </message>
    <message id="detail.free">
        <source>Gratuit</source>
        <translation>Gratis</translation>
    </message>
    <message id="detail.language">
        <source>Langue du papier</source>
        <translation>Taal van het papier</translation>
    </message>
    <message id="detail.now">
        <source>Vous le recevez tout de suite.</source>
        <translation>U krijgt het meteen.</translation>
    </message>
    <message id="done.code">
        <source>Votre numéro de suivi</source>
        <translation>Uw volgnummer</translation>
    </message>
    <message id="done.email">
        <source>Vous le recevez par e-mail.</source>
        <translation>U krijgt het per e-mail.</translation>
    </message>
    <message id="done.finished">
        <source>J'ai fini</source>
        <translation>Ik ben klaar</translation>
    </message>
    <message id="done.later">
        <source>La commune vérifie. Vous le recevez par la poste en %1 jours ouvrables.</source>
        <translation>De gemeente kijkt het na. U krijgt het met de post binnen %1 werkdagen.</translation>
    </message>
    <message id="done.laterEmail">
        <source>La commune vérifie. Vous le recevez par e-mail en %1 jours ouvrables.</source>
        <translation>De gemeente kijkt het na. U krijgt het per e-mail binnen %1 werkdagen.</translation>
    </message>
    <message id="done.nextVisit">
        <source>La commune vérifie. Remettez votre carte ici dans %1 jours ouvrables.</source>
        <translation>De gemeente kijkt het na. Steek uw kaart hier opnieuw in over %1 werkdagen.</translation>
    </message>
    <message id="done.other">
        <source>Un autre document</source>
        <translation>Een ander document</translation>
    </message>
    <message id="done.post">
        <source>Vous le recevez par la poste, à votre adresse officielle.</source>
        <translation>U krijgt het met de post, op uw officiële adres.</translation>
    </message>
    <message id="done.ready">
        <source>Votre document est prêt.</source>
        <translation>Uw document is klaar.</translation>
    </message>
    <message id="done.slip">
        <source>Imprimer ce numéro</source>
        <translation>Dit nummer printen</translation>
    </message>
    <message id="done.slipWaits">
        <source>Ce numéro s'imprime dès que la carte est sortie.</source>
        <translation>Dit nummer wordt geprint zodra de kaart eruit is.</translation>
    </message>
    <message id="done.title">
        <source>C'est fait.</source>
        <translation>Het is in orde.</translation>
    </message>
    <message id="enrol.asking">
        <source>La ville vérifie le code. Un instant.</source>
        <translation>De stad controleert de code. Even geduld.</translation>
    </message>
    <message id="enrol.code">
        <source>Tapez le code d'inscription que montre la console de la ville.</source>
        <translation>Typ de inschrijvingscode van de console van de stad.</translation>
    </message>
    <message id="enrol.compare">
        <source>Comparez les six mots</source>
        <translation>Vergelijk de zes woorden</translation>
    </message>
    <message id="enrol.different">
        <source>Pas les mêmes</source>
        <translation>Niet dezelfde</translation>
    </message>
    <message id="enrol.keeping">
        <source>C'est noté. La borne démarre.</source>
        <translation>Genoteerd. De zuil start.</translation>
    </message>
    <message id="enrol.look">
        <source>La console de la ville montre-t-elle les mêmes mots, dans le même ordre ?</source>
        <translation>Toont de console van de stad dezelfde woorden, in dezelfde volgorde?</translation>
    </message>
    <message id="enrol.no-city">
        <source>La ville ne répond pas. Vérifiez le câble du réseau, puis retapez le dernier signe.</source>
        <translation>De stad antwoordt niet. Kijk de netwerkkabel na en typ het laatste teken opnieuw.</translation>
    </message>
    <message id="enrol.no-code">
        <source>La ville ne reconnaît pas ce code. Vérifiez chaque signe, ou demandez un nouveau code.</source>
        <translation>De stad herkent deze code niet. Kijk elk teken na, of vraag een nieuwe code.</translation>
    </message>
    <message id="enrol.same">
        <source>Les mêmes</source>
        <translation>Dezelfde</translation>
    </message>
    <message id="enrol.title">
        <source>Borne %1 : pas encore inscrite</source>
        <translation>Zuil %1: nog niet ingeschreven</translation>
    </message>
    <message id="gone.again">
        <source>Recommencer</source>
        <translation>Opnieuw beginnen</translation>
    </message>
    <message id="gone.done">
        <source>C'est fait. Au revoir.</source>
        <translation>Het is in orde. Tot ziens.</translation>
    </message>
    <message id="gone.maybe">
        <source>Votre demande est peut-être partie. Remettez votre carte pour le savoir.</source>
        <translation>Uw aanvraag is misschien vertrokken. Steek uw kaart opnieuw in om het te weten.</translation>
    </message>
    <message id="gone.nothing">
        <source>Rien n'est demandé.</source>
        <translation>Er is niets aangevraagd.</translation>
    </message>
    <message id="gone.title">
        <source>Vous avez repris votre carte.</source>
        <translation>U hebt uw kaart teruggenomen.</translation>
    </message>
    <message id="guide.1">
        <source>La personne tape elle-même son code. Regardez ailleurs.</source>
        <translation>De persoon typt zelf de code. Kijk weg.</translation>
    </message>
    <message id="guide.2">
        <source>Touchez Aide, puis Cacher mes données. Vous pouvez alors montrer les boutons.</source>
        <translation>Raak Hulp aan, dan Mijn gegevens verbergen. Dan kunt u de knoppen tonen.</translation>
    </message>
    <message id="guide.3">
        <source>Un papier oublié va à la destructeuse. Une carte oubliée va à l'accueil.</source>
        <translation>Vergeten papier gaat in de papiervernietiger. Een vergeten kaart gaat naar het onthaal.</translation>
    </message>
    <message id="guide.hours">
        <source>Heures d'ouverture : %1</source>
        <translation>Openingsuren: %1</translation>
    </message>
    <message id="guide.networkBad">
        <source>Il n'y a pas de contact avec la commune.</source>
        <translation>Er is geen contact met de gemeente.</translation>
    </message>
    <message id="guide.networkGood">
        <source>Le contact avec la commune est bon.</source>
        <translation>Het contact met de gemeente is goed.</translation>
    </message>
    <message id="guide.paperGood">
        <source>L'imprimante est prête.</source>
        <translation>De printer is klaar.</translation>
    </message>
    <message id="guide.technician">
        <source>Technicien : %1</source>
        <translation>Technicus: %1</translation>
    </message>
    <message id="guide.title">
        <source>Merci d'aider.</source>
        <translation>Dank u om te helpen.</translation>
    </message>
    <message id="help.ask">
        <source>Demandez à l'accueil.</source>
        <translation>Vraag het aan het onthaal.</translation>
    </message>
    <message id="help.back">
        <source>J'ai compris</source>
        <translation>Ik begrijp het</translation>
    </message>
    <message id="help.browse">
        <source>Vous regardez les documents, sans carte. Touchez un document pour savoir à quoi il sert. Rien n'est demandé.</source>
        <translation>U bekijkt de documenten, zonder kaart. Raak een document aan om te weten waarvoor het dient. Er wordt niets aangevraagd.</translation>
    </message>
    <message id="help.call">
        <source>Quelqu'un peut venir ?</source>
        <translation>Kan er iemand komen?</translation>
    </message>
    <message id="help.callHint">
        <source>Vos données sont d'abord cachées.</source>
        <translation>Uw gegevens worden eerst verborgen.</translation>
    </message>
    <message id="help.card">
        <source>Mettez votre carte d'identité dans le lecteur, la puce dorée d'abord. La carte n'est jamais avalée. Vous pouvez la reprendre à tout moment.</source>
        <translation>Steek uw identiteitskaart in de lezer, eerst de gouden chip. De kaart wordt nooit ingeslikt. U kunt ze altijd terugnemen.</translation>
    </message>
    <message id="help.catalogue">
        <source>Choisissez un thème, puis un document. Sur chaque carte est écrit s'il vient tout de suite ou plus tard. Rien n'est demandé avant la fin.</source>
        <translation>Kies een thema, dan een document. Op elke kaart staat of het meteen komt of later. Er wordt niets aangevraagd voor het einde.</translation>
    </message>
    <message id="help.code">
        <source>Le code PIN est le code de votre carte d'identité. Vous le tapez sur le petit clavier, jamais sur cet écran. Vous pouvez arrêter ici : votre carte reste en ordre.</source>
        <translation>De pincode is de code van uw identiteitskaart. U typt ze op het kleine toetsenbord, nooit op dit scherm. U kunt hier stoppen: uw kaart blijft in orde.</translation>
    </message>
    <message id="help.curtain">
        <source>Écran protégé : vos données sont cachées</source>
        <translation>Beschermd scherm: uw gegevens zijn verborgen</translation>
    </message>
    <message id="help.delivery">
        <source>Choisissez comment le document vient chez vous. Ce qui n'est pas possible est gris, avec la raison. Vous pouvez encore changer.</source>
        <translation>Kies hoe het document bij u komt. Wat niet kan, is grijs, met de reden erbij. U kunt nog veranderen.</translation>
    </message>
    <message id="help.document">
        <source>Cette page dit à quoi le document sert et comment il arrive. Touchez le bouton vert pour le choisir. Vous pouvez toujours revenir.</source>
        <translation>Deze pagina zegt waarvoor het document dient en hoe het komt. Raak de groene knop aan om het te kiezen. U kunt altijd terug.</translation>
    </message>
    <message id="help.email">
        <source>Tapez votre adresse, lettre par lettre. Le signe @ a sa propre touche. Nous l'effaçons après cet envoi.</source>
        <translation>Typ uw adres, letter per letter. Het teken @ heeft een eigen toets. Na deze zending wissen we het.</translation>
    </message>
    <message id="help.explain">
        <source>Expliquez-moi cette page</source>
        <translation>Leg mij deze pagina uit</translation>
    </message>
    <message id="help.helper">
        <source>Je suis là pour aider</source>
        <translation>Ik ben hier om te helpen</translation>
    </message>
    <message id="help.hidden">
        <source>Vos données sont cachées. Personne ne peut les lire ici.</source>
        <translation>Uw gegevens zijn verborgen. Niemand kan ze hier lezen.</translation>
    </message>
    <message id="help.hide">
        <source>Cacher mes données</source>
        <translation>Mijn gegevens verbergen</translation>
    </message>
    <message id="help.hideHint">
        <source>Une autre personne peut alors regarder avec vous.</source>
        <translation>Dan kan iemand anders met u meekijken.</translation>
    </message>
    <message id="help.lift">
        <source>Montrer à nouveau</source>
        <translation>Opnieuw tonen</translation>
    </message>
    <message id="help.liftHint">
        <source>Appuyez longtemps</source>
        <translation>Lang drukken</translation>
    </message>
    <message id="help.lookAway">
        <source>La personne qui vous aide regarde ailleurs.</source>
        <translation>Wie u helpt, kijkt nu weg.</translation>
    </message>
    <message id="help.ordered">
        <source>Votre demande est chez la commune. Vous pouvez finir, ou demander un autre document. Reprenez votre carte à la fin.</source>
        <translation>Uw aanvraag is bij de gemeente. U kunt stoppen of een ander document vragen. Neem op het einde uw kaart terug.</translation>
    </message>
    <message id="help.orders">
        <source>Vous avez déjà demandé ces documents. Ceux qui sont prêts peuvent être imprimés maintenant. Vous ne payez rien.</source>
        <translation>U hebt deze documenten al aangevraagd. Wat klaar is, kunt u nu printen. U betaalt niets.</translation>
    </message>
    <message id="help.page">
        <source>Cette page</source>
        <translation>Deze pagina</translation>
    </message>
    <message id="help.person">
        <source>Nous avons lu votre prénom sur la carte, rien d'autre. Si c'est votre carte, touchez le bouton vert. Sinon, reprenez la carte.</source>
        <translation>We hebben uw voornaam op de kaart gelezen, niets anders. Is het uw kaart? Raak de groene knop aan. Anders neemt u de kaart terug.</translation>
    </message>
    <message id="help.print">
        <source>Le papier sort de l'imprimante à côté de l'écran. Quelqu'un de l'accueil peut aider l'imprimante. Votre document n'est pas perdu.</source>
        <translation>Het papier komt uit de printer naast het scherm. Iemand van het onthaal kan de printer helpen. Uw document is niet verloren.</translation>
    </message>
    <message id="help.question">
        <source>Votre réponse est écrite sur la demande. Touchez la bonne réponse. Si vous ne savez pas, ce n'est pas grave : demandez de l'aide.</source>
        <translation>Uw antwoord komt op de aanvraag. Raak het juiste antwoord aan. Weet u het niet? Dat is niet erg: vraag hulp.</translation>
    </message>
    <message id="help.review">
        <source>Lisez encore une fois ce que vous demandez. Touchez Modifier pour changer une ligne. Seul le bouton vert envoie la demande.</source>
        <translation>Lees nog eens wat u aanvraagt. Raak Wijzigen aan om een lijn te veranderen. Alleen de groene knop verstuurt de aanvraag.</translation>
    </message>
    <message id="help.take">
        <source>Tirez la carte vers le haut. Ensuite le papier sort, si vous en avez demandé un. Tout est effacé.</source>
        <translation>Trek de kaart naar boven. Daarna komt het papier eruit, als u er een hebt gevraagd. Alles wordt gewist.</translation>
    </message>
    <message id="help.title">
        <source>Comment pouvons-nous vous aider ?</source>
        <translation>Hoe kunnen we u helpen?</translation>
    </message>
    <message id="help.wait">
        <source>La machine parle avec la commune. Cela peut durer un moment. Rien n'est demandé, rien n'est perdu.</source>
        <translation>De machine praat met de gemeente. Dat kan even duren. Er is niets gevraagd, niets is verloren.</translation>
    </message>
    <message id="helper.busy">
        <source>Attendez une minute, puis regardez l'écran de l'imprimante.</source>
        <translation>Wacht een minuut en kijk dan op het scherm van de printer.</translation>
    </message>
    <message id="helper.door">
        <source>Fermez toutes les portes de l'imprimante.</source>
        <translation>Doe alle deuren van de printer dicht.</translation>
    </message>
    <message id="helper.fault">
        <source>Lisez l'écran de l'imprimante, puis appelez le technicien.</source>
        <translation>Lees het scherm van de printer en bel dan de technicus.</translation>
    </message>
    <message id="helper.jam">
        <source>Ouvrez l'imprimante, retirez le papier, refermez. Une page abîmée va à la destructeuse.</source>
        <translation>Open de printer, neem het papier weg, doe hem weer dicht. Een beschadigde pagina gaat in de versnipperaar.</translation>
    </message>
    <message id="helper.off">
        <source>Allumez l'imprimante. Regardez ses deux câbles.</source>
        <translation>Zet de printer aan. Kijk naar de twee kabels.</translation>
    </message>
    <message id="helper.paper">
        <source>Mettez du papier A4 et poussez le bac jusqu'au bout.</source>
        <translation>Leg A4-papier in de lade en duw ze helemaal dicht.</translation>
    </message>
    <message id="helper.paused">
        <source>Appuyez sur Reprendre ou OK sur l'imprimante.</source>
        <translation>Druk op Hervatten of OK op de printer.</translation>
    </message>
    <message id="helper.silent">
        <source>Éteignez l'imprimante, attendez 10 secondes, rallumez-la.</source>
        <translation>Zet de printer uit, wacht 10 seconden, zet hem weer aan.</translation>
    </message>
    <message id="helper.title">
        <source>Pour la personne qui aide :</source>
        <translation>Voor wie komt helpen:</translation>
    </message>
    <message id="helper.toner">
        <source>Remplacez la cartouche d'encre.</source>
        <translation>Vervang de inktpatroon.</translation>
    </message>
    <message id="helper.trayFull">
        <source>Videz le bac de sortie. Les pages d'autres personnes vont à la destructeuse.</source>
        <translation>Maak de uitvoerbak leeg. Pagina's van anderen gaan in de versnipperaar.</translation>
    </message>
    <message id="helper.unplugged">
        <source>Remettez la prise de l'imprimante, des deux côtés du câble.</source>
        <translation>Steek de kabel van de printer weer in, aan beide kanten.</translation>
    </message>
    <message id="insert.chip">
        <source>La puce dorée d'abord, vers le bas.</source>
        <translation>Eerst de gouden chip, naar beneden.</translation>
    </message>
    <message id="insert.title">
        <source>Glissez votre carte dans le lecteur</source>
        <translation>Steek uw kaart in de lezer</translation>
    </message>
    <message id="insert.where">
        <source>Le lecteur est sous l'écran.</source>
        <translation>De lezer zit onder het scherm.</translation>
    </message>
    <message id="language.own">
        <source>Français</source>
        <translation>Nederlands</translation>
    </message>
    <message id="language.title">
        <source>Votre langue</source>
        <translation>Uw taal</translation>
    </message>
    <message id="later.1">
        <source>Vous demandez aujourd'hui.</source>
        <translation>U vraagt het vandaag.</translation>
    </message>
    <message id="later.2">
        <source>Un agent vérifie.</source>
        <translation>Een medewerker kijkt het na.</translation>
    </message>
    <message id="later.3">
        <source>Vous le recevez en %1 jours ouvrables.</source>
        <translation>U krijgt het binnen %1 werkdagen.</translation>
    </message>
    <message id="layout.direction">
        <source>ltr</source>
        <translation>ltr</translation>
    </message>
    <message id="low.note">
        <source>L'écran est descendu. Tous les boutons sont en bas.</source>
        <translation>Het scherm is lager. Alle knoppen staan onderaan.</translation>
    </message>
    <message id="mail.check">
        <source>Est-ce la bonne adresse ?</source>
        <translation>Is dit het juiste adres?</translation>
    </message>
    <message id="mail.clear">
        <source>Effacer tout</source>
        <translation>Alles wissen</translation>
    </message>
    <message id="mail.empty">
        <source>Tapez d'abord votre adresse.</source>
        <translation>Typ eerst uw adres.</translation>
    </message>
    <message id="mail.erase">
        <source>Effacer</source>
        <translation>Wissen</translation>
    </message>
    <message id="mail.hide">
        <source>Cacher</source>
        <translation>Verbergen</translation>
    </message>
    <message id="mail.next">
        <source>Continuer</source>
        <translation>Verder</translation>
    </message>
    <message id="mail.no">
        <source>Non, je corrige</source>
        <translation>Nee, ik verbeter</translation>
    </message>
    <message id="mail.noAt">
        <source>Il manque le signe @.</source>
        <translation>Het teken @ ontbreekt.</translation>
    </message>
    <message id="mail.noEnd">
        <source>Il manque la fin, par exemple .be</source>
        <translation>Het einde ontbreekt, bijvoorbeeld .be</translation>
    </message>
    <message id="mail.show">
        <source>Montrer</source>
        <translation>Tonen</translation>
    </message>
    <message id="mail.title">
        <source>Votre adresse e-mail</source>
        <translation>Uw e-mailadres</translation>
    </message>
    <message id="mail.use">
        <source>Nous n'utilisons cette adresse que pour cet envoi.</source>
        <translation>We gebruiken dit adres alleen voor deze zending.</translation>
    </message>
    <message id="mail.wrong">
        <source>Cette adresse n'est pas complète.</source>
        <translation>Dit adres is niet volledig.</translation>
    </message>
    <message id="mail.yes">
        <source>Oui, c'est juste</source>
        <translation>Ja, dat klopt</translation>
    </message>
    <message id="notice.printer">
        <source>Pas d'impression pour le moment. Envoi par e-mail possible.</source>
        <translation>Nu geen afdruk. Verzending per e-mail is mogelijk.</translation>
    </message>
    <message id="oos.back">
        <source>Retour prévu : %1</source>
        <translation>Verwacht terug: %1</translation>
    </message>
    <message id="oos.card">
        <source>Votre carte est dans le lecteur ? Reprenez-la.</source>
        <translation>Zit uw kaart in de lezer? Neem ze terug.</translation>
    </message>
    <message id="oos.clock">
        <source>L'heure de cette borne n'est pas juste. Un technicien doit venir.</source>
        <translation>De tijd van deze zuil is niet juist. Er moet een technicus komen.</translation>
    </message>
    <message id="oos.fault">
        <source>Quelqu'un va la remettre en marche.</source>
        <translation>Iemand zet ze weer aan.</translation>
    </message>
    <message id="oos.network">
        <source>Nous n'arrivons pas à joindre la commune.</source>
        <translation>We krijgen geen verbinding met de gemeente.</translation>
    </message>
    <message id="oos.place">
        <source>Ce lieu est fermé pour le moment.</source>
        <translation>Deze plaats is voorlopig gesloten.</translation>
    </message>
    <message id="oos.reader">
        <source>Le lecteur de cartes ne répond pas.</source>
        <translation>De kaartlezer antwoordt niet.</translation>
    </message>
    <message id="oos.repair">
        <source>On la répare.</source>
        <translation>Ze wordt hersteld.</translation>
    </message>
    <message id="oos.title">
        <source>Cette machine se repose.</source>
        <translation>Deze machine rust even.</translation>
    </message>
    <message id="oos.upkeep">
        <source>Elle est en entretien.</source>
        <translation>Ze krijgt onderhoud.</translation>
    </message>
    <message id="ordering.leaving">
        <source>La demande part.</source>
        <translation>De aanvraag vertrekt.</translation>
    </message>
    <message id="ordering.ready">
        <source>Document prêt</source>
        <translation>Document klaar</translation>
    </message>
    <message id="ordering.sent">
        <source>Demande envoyée</source>
        <translation>Aanvraag verzonden</translation>
    </message>
    <message id="ordering.title">
        <source>Un instant.</source>
        <translation>Even geduld.</translation>
    </message>
    <message id="ordering.verify">
        <source>Nous vérifions si la demande est bien arrivée.</source>
        <translation>We kijken na of de aanvraag goed is aangekomen.</translation>
    </message>
    <message id="orders.clerk">
        <source>Bien arrivée, la commune vérifie</source>
        <translation>Goed ontvangen, de gemeente kijkt het na</translation>
    </message>
    <message id="orders.other">
        <source>Un autre document</source>
        <translation>Een ander document</translation>
    </message>
    <message id="orders.print">
        <source>Imprimer</source>
        <translation>Printen</translation>
    </message>
    <message id="orders.ready">
        <source>À imprimer</source>
        <translation>Klaar om te printen</translation>
    </message>
    <message id="orders.title">
        <source>Un document vous attend.</source>
        <translation>Er ligt een document voor u klaar.</translation>
    </message>
    <message id="person.ask">
        <source>Est-ce votre carte ?</source>
        <translation>Is dit uw kaart?</translation>
    </message>
    <message id="person.consent">
        <source>Nous lirons vos données à la commune pour faire votre document. Rien ne reste dans cette machine.</source>
        <translation>We lezen uw gegevens bij de gemeente om uw document te maken. Er blijft niets in deze machine.</translation>
    </message>
    <message id="person.hello">
        <source>Bonjour %1.</source>
        <translation>Goeiedag %1.</translation>
    </message>
    <message id="person.more">
        <source>En savoir plus</source>
        <translation>Meer weten</translation>
    </message>
    <message id="person.no">
        <source>Non</source>
        <translation>Nee</translation>
    </message>
    <message id="person.yes">
        <source>Oui, c'est ma carte</source>
        <translation>Ja, dit is mijn kaart</translation>
    </message>
    <message id="phone">
        <source>Téléphone : %1</source>
        <translation>Telefoon: %1</translation>
    </message>
    <message id="pin.again">
        <source>Retapez votre code pour continuer.</source>
        <translation>Typ uw code opnieuw om verder te gaan.</translation>
    </message>
    <message id="pin.attention">
        <source>Attention : il vous reste %1 essais.</source>
        <translation>Let op: u hebt nog %1 pogingen.</translation>
    </message>
    <message id="pin.attentionOne">
        <source>Attention : il vous reste 1 essai.</source>
        <translation>Let op: u hebt nog 1 poging.</translation>
    </message>
    <message id="pin.below">
        <source>Le clavier est sous l'écran</source>
        <translation>Het toetsenbord zit onder het scherm</translation>
    </message>
    <message id="pin.blocked.letter">
        <source>Si vous avez encore la lettre avec les codes, prenez-la.</source>
        <translation>Hebt u de brief met de codes nog? Neem hem mee.</translation>
    </message>
    <message id="pin.blocked.line">
        <source>Votre carte reste valable comme carte d'identité. Le guichet peut débloquer le code.</source>
        <translation>Uw kaart blijft geldig als identiteitskaart. Het loket kan de code deblokkeren.</translation>
    </message>
    <message id="pin.blocked.title">
        <source>Le code de votre carte est bloqué.</source>
        <translation>De code van uw kaart is geblokkeerd.</translation>
    </message>
    <message id="pin.calm">
        <source>Ce n'est pas grave.</source>
        <translation>Dat is niet erg.</translation>
    </message>
    <message id="pin.code">
        <source>Tapez votre code.</source>
        <translation>Typ uw code.</translation>
    </message>
    <message id="pin.have">
        <source>Avez-vous votre code PIN ?</source>
        <translation>Hebt u uw pincode?</translation>
    </message>
    <message id="pin.help.1">
        <source>Le code était dans une lettre, avec votre carte.</source>
        <translation>De code stond in een brief, samen met uw kaart.</translation>
    </message>
    <message id="pin.help.2">
        <source>Vous l'avez peut-être noté. Ne le montrez à personne.</source>
        <translation>Misschien hebt u hem opgeschreven. Toon hem aan niemand.</translation>
    </message>
    <message id="pin.help.3">
        <source>Vous pouvez demander un nouveau code au guichet.</source>
        <translation>U kunt aan het loket een nieuwe code vragen.</translation>
    </message>
    <message id="pin.help.title">
        <source>Où trouver votre code PIN ?</source>
        <translation>Waar vindt u uw pincode?</translation>
    </message>
    <message id="pin.hide">
        <source>Cachez le clavier avec votre main.</source>
        <translation>Houd uw hand boven het toetsenbord.</translation>
    </message>
    <message id="pin.last">
        <source>C'est le dernier essai.</source>
        <translation>Dit is de laatste poging.</translation>
    </message>
    <message id="pin.lastAdvice">
        <source>Si vous n'êtes pas sûr, arrêtez ici : votre carte reste en ordre.</source>
        <translation>Bent u niet zeker? Stop hier: uw kaart blijft in orde.</translation>
    </message>
    <message id="pin.left" numerus="yes">
        <source>Il vous reste %n essais.</source>
        <translation><numerusform>U hebt nog %n poging.</numerusform><numerusform>U hebt nog %n pogingen.</numerusform></translation>
    </message>
    <message id="pin.no">
        <source>Je n'ai pas mon code</source>
        <translation>Ik heb mijn code niet</translation>
    </message>
    <message id="pin.notBank">
        <source>Ce n'est pas le code de la banque.</source>
        <translation>Dit is niet de code van uw bank.</translation>
    </message>
    <message id="pin.ok">
        <source>Appuyez sur la touche verte OK.</source>
        <translation>Druk op de groene toets OK.</translation>
    </message>
    <message id="pin.paused.line">
        <source>Rien n'est perdu, aucun essai n'est compté.</source>
        <translation>Niets is verloren, er telt geen poging.</translation>
    </message>
    <message id="pin.paused.title">
        <source>On fait une pause.</source>
        <translation>Even pauze.</translation>
    </message>
    <message id="pin.redKey">
        <source>Appuyez sur la touche rouge du clavier.</source>
        <translation>Druk op de rode toets van het toetsenbord.</translation>
    </message>
    <message id="pin.retry">
        <source>Réessayer</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message id="pin.secret">
        <source>Votre code reste secret : il n'apparaît jamais sur cet écran.</source>
        <translation>Uw code blijft geheim: ze komt nooit op dit scherm.</translation>
    </message>
    <message id="pin.stopHere">
        <source>Arrêter ici</source>
        <translation>Hier stoppen</translation>
    </message>
    <message id="pin.time" numerus="yes">
        <source>Prenez votre temps. Encore %n secondes.</source>
        <translation><numerusform>Neem uw tijd. Nog %n seconde.</numerusform><numerusform>Neem uw tijd. Nog %n seconden.</numerusform></translation>
    </message>
    <message id="pin.type">
        <source>Tapez votre code PIN sur le clavier</source>
        <translation>Typ uw pincode op het toetsenbord</translation>
    </message>
    <message id="pin.unsure">
        <source>Je ne suis plus sûr</source>
        <translation>Ik ben niet meer zeker</translation>
    </message>
    <message id="pin.what">
        <source>Ce sont souvent 4 chiffres. Vous les avez choisis ou reçus avec votre carte.</source>
        <translation>Het zijn vaak 4 cijfers. U hebt ze gekozen of gekregen met uw kaart.</translation>
    </message>
    <message id="pin.wrong.title">
        <source>Ce code n'est pas le bon.</source>
        <translation>Deze code is niet juist.</translation>
    </message>
    <message id="pin.yes">
        <source>Oui, je tape mon code</source>
        <translation>Ja, ik typ mijn code</translation>
    </message>
    <message id="print.here">
        <source>Le papier sort ici.</source>
        <translation>Het papier komt hier uit.</translation>
    </message>
    <message id="print.later">
        <source>Recommencer plus tard</source>
        <translation>Later opnieuw beginnen</translation>
    </message>
    <message id="print.laterHint">
        <source>Remettez votre carte plus tard : le document reste prêt.</source>
        <translation>Steek uw kaart later opnieuw in: het document blijft klaar.</translation>
    </message>
    <message id="print.moment">
        <source>Un instant : la machine finit d'abord ce document.</source>
        <translation>Even geduld: de machine maakt eerst dit document af.</translation>
    </message>
    <message id="print.safe">
        <source>Votre document n'est pas perdu.</source>
        <translation>Uw document is niet verloren.</translation>
    </message>
    <message id="print.sheet">
        <source>%1 sur %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message id="print.staff">
        <source>Quelqu'un vient</source>
        <translation>Er komt iemand</translation>
    </message>
    <message id="print.staffComing">
        <source>Demandez à l'accueil. Nous attendons avec vous.</source>
        <translation>Vraag het aan het onthaal. We wachten samen met u.</translation>
    </message>
    <message id="print.stop">
        <source>L'imprimante s'est arrêtée.</source>
        <translation>De printer is gestopt.</translation>
    </message>
    <message id="print.title">
        <source>Votre document s'imprime.</source>
        <translation>Uw document wordt geprint.</translation>
    </message>
    <message id="printer.busy">
        <source>L'imprimante est occupée.</source>
        <translation>De printer is bezig.</translation>
    </message>
    <message id="printer.door">
        <source>Une porte de l'imprimante est ouverte.</source>
        <translation>Er staat een deur van de printer open.</translation>
    </message>
    <message id="printer.fault">
        <source>L'imprimante a besoin d'aide.</source>
        <translation>De printer heeft hulp nodig.</translation>
    </message>
    <message id="printer.jam">
        <source>Le papier est coincé.</source>
        <translation>Er zit papier vast.</translation>
    </message>
    <message id="printer.off">
        <source>L'imprimante est éteinte.</source>
        <translation>De printer staat uit.</translation>
    </message>
    <message id="printer.paper">
        <source>L'imprimante est vide.</source>
        <translation>De printer is leeg.</translation>
    </message>
    <message id="printer.paused">
        <source>L'imprimante est en pause.</source>
        <translation>De printer staat op pauze.</translation>
    </message>
    <message id="printer.silent">
        <source>L'imprimante ne répond pas encore.</source>
        <translation>De printer antwoordt nog niet.</translation>
    </message>
    <message id="printer.toner">
        <source>L'imprimante n'a plus d'encre.</source>
        <translation>De printer heeft geen inkt meer.</translation>
    </message>
    <message id="printer.trayFull">
        <source>Le bac de l'imprimante est plein.</source>
        <translation>De bak van de printer is vol.</translation>
    </message>
    <message id="printer.unplugged">
        <source>L'imprimante n'est pas branchée.</source>
        <translation>De printer is niet aangesloten.</translation>
    </message>
    <message id="privacy.1">
        <source>Sur votre carte : votre prénom, et la preuve que la carte est à vous.</source>
        <translation>Op uw kaart: uw voornaam, en het bewijs dat de kaart van u is.</translation>
    </message>
    <message id="privacy.2">
        <source>À la commune : ce qu'il faut pour votre document, et seulement si vous le demandez.</source>
        <translation>Bij de gemeente: wat nodig is voor uw document, en alleen als u het aanvraagt.</translation>
    </message>
    <message id="privacy.3">
        <source>Quand la carte est sortie, tout est effacé de cette machine. La commune garde votre demande.</source>
        <translation>Als de kaart eruit is, wordt alles op deze machine gewist. De gemeente bewaart uw aanvraag.</translation>
    </message>
    <message id="privacy.title">
        <source>Ce que nous lisons</source>
        <translation>Wat we lezen</translation>
    </message>
    <message id="qr.appointment">
        <source>Prendre rendez-vous avec un téléphone</source>
        <translation>Een afspraak maken met een telefoon</translation>
    </message>
    <message id="qr.follow">
        <source>Suivre avec un téléphone</source>
        <translation>Volgen met een telefoon</translation>
    </message>
    <message id="question.child">
        <source>Pour mon enfant : %1</source>
        <translation>Voor mijn kind: %1</translation>
    </message>
    <message id="question.me">
        <source>Pour moi</source>
        <translation>Voor mij</translation>
    </message>
    <message id="question.unknown">
        <source>Je ne sais pas</source>
        <translation>Ik weet het niet</translation>
    </message>
    <message id="read.colours">
        <source>Les couleurs</source>
        <translation>De kleuren</translation>
    </message>
    <message id="read.colours0">
        <source>Normales</source>
        <translation>Gewoon</translation>
    </message>
    <message id="read.colours1">
        <source>Jaune sur noir</source>
        <translation>Geel op zwart</translation>
    </message>
    <message id="read.faster">
        <source>Plus vite</source>
        <translation>Sneller</translation>
    </message>
    <message id="read.good">
        <source>C'est mieux ainsi</source>
        <translation>Zo is het beter</translation>
    </message>
    <message id="read.louder">
        <source>Plus fort</source>
        <translation>Luider</translation>
    </message>
    <message id="read.low">
        <source>La hauteur</source>
        <translation>De hoogte</translation>
    </message>
    <message id="read.low0">
        <source>Normale</source>
        <translation>Gewoon</translation>
    </message>
    <message id="read.low1">
        <source>Écran bas</source>
        <translation>Laag scherm</translation>
    </message>
    <message id="read.size">
        <source>Les lettres</source>
        <translation>De letters</translation>
    </message>
    <message id="read.size0">
        <source>Normales</source>
        <translation>Gewoon</translation>
    </message>
    <message id="read.size1">
        <source>Grandes</source>
        <translation>Groot</translation>
    </message>
    <message id="read.size2">
        <source>Très grandes</source>
        <translation>Heel groot</translation>
    </message>
    <message id="read.slower">
        <source>Plus lent</source>
        <translation>Trager</translation>
    </message>
    <message id="read.softer">
        <source>Moins fort</source>
        <translation>Stiller</translation>
    </message>
    <message id="read.title">
        <source>Lire plus facilement</source>
        <translation>Gemakkelijker lezen</translation>
    </message>
    <message id="read.voice">
        <source>La voix</source>
        <translation>De stem</translation>
    </message>
    <message id="read.voice0">
        <source>Non</source>
        <translation>Nee</translation>
    </message>
    <message id="read.voice1">
        <source>Oui</source>
        <translation>Ja</translation>
    </message>
    <message id="reading.leave">
        <source>Laissez la carte dans le lecteur.</source>
        <translation>Laat de kaart in de lezer.</translation>
    </message>
    <message id="reading.title">
        <source>Je lis votre carte.</source>
        <translation>Ik lees uw kaart.</translation>
    </message>
    <message id="reason.adults_only">
        <source>Ce document est pour les adultes.</source>
        <translation>Dit document is voor volwassenen.</translation>
    </message>
    <message id="reason.belgian_only">
        <source>Ce document est pour les Belges.</source>
        <translation>Dit document is voor Belgen.</translation>
    </message>
    <message id="reason.counter_only">
        <source>Ce document se demande au guichet.</source>
        <translation>Dit document vraagt u aan het loket.</translation>
    </message>
    <message id="reason.no_record">
        <source>La commune n'a pas de données pour ce document. Le guichet peut vous aider.</source>
        <translation>De gemeente heeft geen gegevens voor dit document. Het loket helpt u graag.</translation>
    </message>
    <message id="reason.not_resident">
        <source>Ce document se demande à votre commune.</source>
        <translation>Dit document vraagt u aan uw eigen gemeente.</translation>
    </message>
    <message id="review.answers">
        <source>Vos réponses</source>
        <translation>Uw antwoorden</translation>
    </message>
    <message id="review.document">
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message id="review.edit">
        <source>Modifier</source>
        <translation>Wijzigen</translation>
    </message>
    <message id="review.for">
        <source>Pour qui</source>
        <translation>Voor wie</translation>
    </message>
    <message id="review.language">
        <source>Langue du papier</source>
        <translation>Taal van het papier</translation>
    </message>
    <message id="review.title">
        <source>Vous demandez</source>
        <translation>U vraagt</translation>
    </message>
    <message id="review.way">
        <source>Comment</source>
        <translation>Hoe</translation>
    </message>
    <message id="review.yes">
        <source>Oui, je le demande</source>
        <translation>Ja, ik vraag het aan</translation>
    </message>
    <message id="service.document">
        <source>Le document n'a pas pu être contrôlé. Rien n'est imprimé, rien n'est perdu.</source>
        <translation>Het document kon niet worden nagekeken. Er is niets geprint, niets is verloren.</translation>
    </message>
    <message id="service.documentTitle">
        <source>Votre document ne peut pas encore être imprimé.</source>
        <translation>Uw document kan nog niet geprint worden.</translation>
    </message>
    <message id="service.maybe">
        <source>Votre demande est peut-être partie. Remettez votre carte plus tard : elle ne sera pas faite deux fois.</source>
        <translation>Uw aanvraag is misschien vertrokken. Steek uw kaart later opnieuw in: ze wordt geen twee keer gedaan.</translation>
    </message>
    <message id="service.nothing">
        <source>Rien n'est demandé, rien n'est perdu.</source>
        <translation>Er is niets gevraagd, niets is verloren.</translation>
    </message>
    <message id="service.third">
        <source>Le guichet peut vous aider.</source>
        <translation>Het loket kan u helpen.</translation>
    </message>
    <message id="service.title">
        <source>Nous n'arrivons pas à joindre la commune.</source>
        <translation>We krijgen geen verbinding met de gemeente.</translation>
    </message>
    <message id="starting">
        <source>Un instant</source>
        <translation>Even geduld</translation>
    </message>
    <message id="still.here">
        <source>Je suis là</source>
        <translation>Ik ben er</translation>
    </message>
    <message id="still.title">
        <source>Êtes-vous encore là ?</source>
        <translation>Bent u er nog?</translation>
    </message>
    <message id="still.touch">
        <source>Touchez l'écran pour continuer.</source>
        <translation>Raak het scherm aan om verder te gaan.</translation>
    </message>
    <message id="take.back">
        <source>Reprendre ma carte</source>
        <translation>Mijn kaart terugnemen</translation>
    </message>
    <message id="take.card">
        <source>Reprenez votre carte.</source>
        <translation>Neem uw kaart terug.</translation>
    </message>
    <message id="take.erased">
        <source>Tout est effacé de cet écran.</source>
        <translation>Alles is van dit scherm gewist.</translation>
    </message>
    <message id="take.forgotten">
        <source>Carte oubliée. Donnez-la à l'accueil, s'il vous plaît.</source>
        <translation>Vergeten kaart. Geef ze af aan het onthaal, alstublieft.</translation>
    </message>
    <message id="take.paper">
        <source>Prenez votre document.</source>
        <translation>Neem uw document.</translation>
    </message>
    <message id="take.paperDone">
        <source>Je l'ai</source>
        <translation>Ik heb het</translation>
    </message>
    <message id="take.print">
        <source>Votre document s'imprime dès que la carte est sortie.</source>
        <translation>Uw document wordt geprint zodra de kaart eruit is.</translation>
    </message>
    <message id="tech.accept">
        <source>Accepter les appareils</source>
        <translation>Toestellen aanvaarden</translation>
    </message>
    <message id="tech.back-today">
        <source>Aujourd'hui</source>
        <translation>Vandaag</translation>
    </message>
    <message id="tech.back-tomorrow">
        <source>Demain</source>
        <translation>Morgen</translation>
    </message>
    <message id="tech.back-unknown">
        <source>Pas encore connu</source>
        <translation>Nog niet bekend</translation>
    </message>
    <message id="tech.back-week">
        <source>Dans une semaine</source>
        <translation>Binnen een week</translation>
    </message>
    <message id="tech.byStick">
        <source>Mettre à jour par clé USB</source>
        <translation>Bijwerken met usb-stick</translation>
    </message>
    <message id="tech.check">
        <source>Contrôler et imprimer</source>
        <translation>Nakijken en printen</translation>
    </message>
    <message id="tech.check-bad">
        <source>Pas en ordre : voir la feuille</source>
        <translation>Niet in orde: zie het blad</translation>
    </message>
    <message id="tech.check-good">
        <source>En ordre</source>
        <translation>In orde</translation>
    </message>
    <message id="tech.checked">
        <source>Dernier contrôle</source>
        <translation>Laatste controle</translation>
    </message>
    <message id="tech.city-unreachable">
        <source>Commune non joignable</source>
        <translation>Gemeente niet bereikbaar</translation>
    </message>
    <message id="tech.clock-wrong">
        <source>Heure fausse</source>
        <translation>Tijd niet juist</translation>
    </message>
    <message id="tech.closed">
        <source>Fermé pendant %1 minutes.</source>
        <translation>Gesloten gedurende %1 minuten.</translation>
    </message>
    <message id="tech.code">
        <source>Ou tapez le code de la console de la commune.</source>
        <translation>Of typ de code van de console van de gemeente.</translation>
    </message>
    <message id="tech.devices">
        <source>Lecteur, imprimante</source>
        <translation>Lezer, printer</translation>
    </message>
    <message id="tech.eid-last">
        <source>Trop peu d'essais sur cette carte : prenez le code de la console.</source>
        <translation>Te weinig pogingen op deze kaart: neem de code van de console.</translation>
    </message>
    <message id="tech.eid-none">
        <source>Glissez votre propre carte dans le lecteur.</source>
        <translation>Steek uw eigen kaart in de lezer.</translation>
    </message>
    <message id="tech.eid-read">
        <source>Votre carte est là.</source>
        <translation>Uw kaart is er.</translation>
    </message>
    <message id="tech.eid-typing">
        <source>Tapez votre code PIN sur le petit clavier.</source>
        <translation>Typ uw pincode op het kleine toetsenbord.</translation>
    </message>
    <message id="tech.eid-unlisted">
        <source>Cette carte n'est pas sur la liste des techniciens.</source>
        <translation>Deze kaart staat niet op de lijst van technici.</translation>
    </message>
    <message id="tech.eid-untyped">
        <source>Le code PIN n'a pas été tapé.</source>
        <translation>De pincode is niet getypt.</translation>
    </message>
    <message id="tech.eid-unusable">
        <source>Cette carte ne peut pas servir ici.</source>
        <translation>Deze kaart kan hier niet gebruikt worden.</translation>
    </message>
    <message id="tech.eid-wait">
        <source>Un instant…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message id="tech.eid-wrong">
        <source>Ce code PIN n'est pas le bon.</source>
        <translation>Deze pincode is niet juist.</translation>
    </message>
    <message id="tech.events">
        <source>Derniers événements</source>
        <translation>Laatste gebeurtenissen</translation>
    </message>
    <message id="tech.home">
        <source>Cette machine</source>
        <translation>Deze machine</translation>
    </message>
    <message id="tech.leave">
        <source>Quitter</source>
        <translation>Verlaten</translation>
    </message>
    <message id="tech.lost">
        <source>Ne répond pas</source>
        <translation>Antwoordt niet</translation>
    </message>
    <message id="tech.meanwhile">
        <source>La machine se contrôle. La feuille sort de l'imprimante. Touchez Écouter pour entendre la voix.</source>
        <translation>Het toestel kijkt zichzelf na. Het blad komt uit de printer. Raak Luister aan om de stem te horen.</translation>
    </message>
    <message id="tech.network">
        <source>Contact avec la commune</source>
        <translation>Contact met de gemeente</translation>
    </message>
    <message id="tech.noEvents">
        <source>Rien à signaler.</source>
        <translation>Niets te melden.</translation>
    </message>
    <message id="tech.not-enrolled">
        <source>pas inscrite</source>
        <translation>niet ingeschreven</translation>
    </message>
    <message id="tech.ok">
        <source>En ordre</source>
        <translation>In orde</translation>
    </message>
    <message id="tech.out-of-service">
        <source>Hors service</source>
        <translation>Buiten dienst</translation>
    </message>
    <message id="tech.over">
        <source>terminé</source>
        <translation>voorbij</translation>
    </message>
    <message id="tech.paper-low">
        <source>Papier bientôt fini</source>
        <translation>Papier bijna op</translation>
    </message>
    <message id="tech.pause-place">
        <source>Lieu fermé</source>
        <translation>Plaats gesloten</translation>
    </message>
    <message id="tech.pause-repair">
        <source>Réparation</source>
        <translation>Herstelling</translation>
    </message>
    <message id="tech.pause-upkeep">
        <source>Entretien</source>
        <translation>Onderhoud</translation>
    </message>
    <message id="tech.pauseBack">
        <source>De retour quand ?</source>
        <translation>Wanneer terug?</translation>
    </message>
    <message id="tech.pauseWhy">
        <source>Pourquoi ?</source>
        <translation>Waarom?</translation>
    </message>
    <message id="tech.printer">
        <source>Imprimante</source>
        <translation>Printer</translation>
    </message>
    <message id="tech.putIn">
        <source>Remettre en service</source>
        <translation>Weer in dienst stellen</translation>
    </message>
    <message id="tech.putOut">
        <source>Mettre hors service</source>
        <translation>Buiten dienst stellen</translation>
    </message>
    <message id="tech.reader">
        <source>Lecteur de cartes</source>
        <translation>Kaartlezer</translation>
    </message>
    <message id="tech.reader-lost">
        <source>Lecteur absent</source>
        <translation>Lezer afwezig</translation>
    </message>
    <message id="tech.reboot">
        <source>Redémarrer la machine</source>
        <translation>De machine herstarten</translation>
    </message>
    <message id="tech.refused">
        <source>Ce code n'est pas le bon.</source>
        <translation>Deze code is niet juist.</translation>
    </message>
    <message id="tech.repairs">
        <source>Réparations du lecteur</source>
        <translation>Herstellingen van de lezer</translation>
    </message>
    <message id="tech.report">
        <source>Rapport</source>
        <translation>Verslag</translation>
    </message>
    <message id="tech.report-done">
        <source>sur la clé</source>
        <translation>op de stick</translation>
    </message>
    <message id="tech.report-failed">
        <source>pas écrit : clé pleine ou protégée</source>
        <translation>niet geschreven: stick vol of beveiligd</translation>
    </message>
    <message id="tech.report-no-stick">
        <source>pas de clé USB lisible</source>
        <translation>geen leesbare usb-stick</translation>
    </message>
    <message id="tech.report-under-way">
        <source>en cours : laissez la clé en place</source>
        <translation>bezig: laat de stick zitten</translation>
    </message>
    <message id="tech.restart">
        <source>Redémarrer l'application</source>
        <translation>De toepassing herstarten</translation>
    </message>
    <message id="tech.support">
        <source>Rapport sur clé USB</source>
        <translation>Verslag op usb-stick</translation>
    </message>
    <message id="tech.tamper">
        <source>Autre appareil que celui accepté</source>
        <translation>Ander toestel dan het aanvaarde</translation>
    </message>
    <message id="tech.title">
        <source>Technicien</source>
        <translation>Technicus</translation>
    </message>
    <message id="tech.toner-low">
        <source>Encre bientôt vide</source>
        <translation>Inkt bijna op</translation>
    </message>
    <message id="tech.touch">
        <source>Touchez chaque case</source>
        <translation>Raak elk vakje aan</translation>
    </message>
    <message id="tech.touched">
        <source>Toutes les cases ont été touchées</source>
        <translation>Elk vakje is aangeraakt</translation>
    </message>
    <message id="tech.typePin">
        <source>Taper mon code PIN</source>
        <translation>Mijn pincode typen</translation>
    </message>
    <message id="tech.update">
        <source>Mise à jour</source>
        <translation>Update</translation>
    </message>
    <message id="tech.update-damaged">
        <source>refusée : fichier abîmé</source>
        <translation>geweigerd: bestand beschadigd</translation>
    </message>
    <message id="tech.update-failed">
        <source>échouée : lecture ou écriture interrompue</source>
        <translation>mislukt: lezen of schrijven onderbroken</translation>
    </message>
    <message id="tech.update-installed">
        <source>prête, la machine redémarre</source>
        <translation>klaar, de machine herstart</translation>
    </message>
    <message id="tech.update-installing">
        <source>en cours : laissez la clé en place</source>
        <translation>bezig: laat de stick zitten</translation>
    </message>
    <message id="tech.update-interrupted">
        <source>coupée en route : version d'avant</source>
        <translation>onderbroken: vorige versie</translation>
    </message>
    <message id="tech.update-no-bundle">
        <source>pas de fichier .raucb sur la clé</source>
        <translation>geen .raucb-bestand op de stick</translation>
    </message>
    <message id="tech.update-no-room">
        <source>refusée : disque plein</source>
        <translation>geweigerd: schijf vol</translation>
    </message>
    <message id="tech.update-no-server">
        <source>refusée : aucun serveur dans les réglages</source>
        <translation>geweigerd: geen server ingesteld</translation>
    </message>
    <message id="tech.update-no-stick">
        <source>pas de clé USB lisible</source>
        <translation>geen leesbare usb-stick</translation>
    </message>
    <message id="tech.update-not-proved">
        <source>refusée : cette version n'a pas encore fait ses preuves</source>
        <translation>geweigerd: deze versie moet zich nog bewijzen</translation>
    </message>
    <message id="tech.update-not-signed">
        <source>refusée : pas signée par la ville</source>
        <translation>geweigerd: niet ondertekend door de stad</translation>
    </message>
    <message id="tech.update-not-wanted">
        <source>refusée : autre version que demandée</source>
        <translation>geweigerd: niet de gevraagde versie</translation>
    </message>
    <message id="tech.update-older">
        <source>refusée : pas plus récente</source>
        <translation>geweigerd: niet nieuwer</translation>
    </message>
    <message id="tech.update-other-machine">
        <source>refusée : pour une autre machine</source>
        <translation>geweigerd: voor een andere machine</translation>
    </message>
    <message id="tech.update-proved">
        <source>réussie</source>
        <translation>gelukt</translation>
    </message>
    <message id="tech.update-returned">
        <source>n'a pas fait ses preuves : version d'avant</source>
        <translation>werkte niet: vorige versie terug</translation>
    </message>
    <message id="tech.update-unreachable">
        <source>serveur injoignable</source>
        <translation>server onbereikbaar</translation>
    </message>
    <message id="tech.version">
        <source>Version, heure</source>
        <translation>Versie, tijd</translation>
    </message>
    <message id="theme.address">
        <source>Mon adresse</source>
        <translation>Mijn adres</translation>
    </message>
    <message id="theme.birth">
        <source>Naissance et enfants</source>
        <translation>Geboorte en kinderen</translation>
    </message>
    <message id="theme.death">
        <source>Décès</source>
        <translation>Overlijden</translation>
    </message>
    <message id="theme.family">
        <source>Ma famille, mon couple</source>
        <translation>Mijn gezin, mijn relatie</translation>
    </message>
    <message id="theme.person">
        <source>Moi et ma nationalité</source>
        <translation>Ik en mijn nationaliteit</translation>
    </message>
    <message id="theme.popular">
        <source>Les plus demandés</source>
        <translation>Meest gevraagd</translation>
    </message>
    <message id="tile.help">
        <source>Aide</source>
        <translation>Hulp</translation>
    </message>
    <message id="tile.listen">
        <source>Écouter</source>
        <translation>Luister</translation>
    </message>
    <message id="tile.quiet">
        <source>Silence</source>
        <translation>Stil</translation>
    </message>
    <message id="tile.read">
        <source>Lire mieux</source>
        <translation>Beter lezen</translation>
    </message>
    <message id="tile.stop">
        <source>Arrêter</source>
        <translation>Stoppen</translation>
    </message>
    <message id="top.step">
        <source>Étape %1 sur 4</source>
        <translation>Stap %1 van 4</translation>
    </message>
    <message id="typed.date">
        <source>Ce jour n'existe pas. Tapez par exemple 14031998.</source>
        <translation>Die dag bestaat niet. Typ bijvoorbeeld 14031998.</translation>
    </message>
    <message id="typed.empty">
        <source>Tapez d'abord la réponse.</source>
        <translation>Typ eerst het antwoord.</translation>
    </message>
    <message id="typed.how">
        <source>Le jour, le mois, l'année. Ou l'année seule.</source>
        <translation>De dag, de maand, het jaar. Of alleen het jaar.</translation>
    </message>
    <message id="typed.next">
        <source>Continuer</source>
        <translation>Verder</translation>
    </message>
    <message id="typed.space">
        <source>Espace</source>
        <translation>Spatie</translation>
    </message>
    <message id="welcome.card">
        <source>Glissez votre carte d'identité dans le lecteur</source>
        <translation>Steek uw identiteitskaart in de lezer</translation>
    </message>
    <message id="welcome.hello">
        <source>Bonjour</source>
        <translation>Goeiedag</translation>
    </message>
    <message id="welcome.here">
        <source>ici</source>
        <translation>hier</translation>
    </message>
    <message id="welcome.keys">
        <source>Avec un clavier : la touche Tab avance, la touche Entrée choisit.</source>
        <translation>Met een toetsenbord: de Tab-toets gaat verder, de Enter-toets kiest.</translation>
    </message>
    <message id="welcome.language">
        <source>Votre langue</source>
        <translation>Uw taal</translation>
    </message>
    <message id="welcome.need">
        <source>Il vous faut : votre carte et votre code PIN.</source>
        <translation>U hebt nodig: uw kaart en uw pincode.</translation>
    </message>
</context>
</TS>
