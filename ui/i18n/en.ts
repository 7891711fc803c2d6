<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr_BE">
<context>
    <name></name>
    <message id="browse.open">
        <source>Voir d'abord les documents</source>
        <translation>See the documents first</translation>
    </message>
    <message id="browse.start">
        <source>J'ai ma carte, je commence</source>
        <translation>I have my card, let me start</translation>
    </message>
    <message id="button.back">
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message id="button.first">
        <source>Revenir au début</source>
        <translation>Back to the start</translation>
    </message>
    <message id="button.more">
        <source>Voir la suite</source>
        <translation>See more</translation>
    </message>
    <message id="bye.erased">
        <source>Tout est effacé.</source>
        <translation>Everything is erased.</translation>
    </message>
    <message id="bye.title">
        <source>Merci et au revoir.</source>
        <translation>Thank you and goodbye.</translation>
    </message>
    <message id="card.expired.line">
        <source>Ce n'est pas grave. Prenez rendez-vous pour une nouvelle carte.</source>
        <translation>No harm done. Make an appointment for a new card.</translation>
    </message>
    <message id="card.expired.title">
        <source>Votre carte n'est plus valable.</source>
        <translation>Your card is no longer valid.</translation>
    </message>
    <message id="card.kids.line">
        <source>Un parent vient avec sa propre carte.</source>
        <translation>A parent comes with their own card.</translation>
    </message>
    <message id="card.kids.title">
        <source>C'est une carte d'enfant.</source>
        <translation>This is a child's card.</translation>
    </message>
    <message id="card.noCert.line">
        <source>Le guichet peut vous aider tout de suite.</source>
        <translation>The counter can help you right away.</translation>
    </message>
    <message id="card.noCert.title">
        <source>Votre carte ne permet pas la demande ici.</source>
        <translation>Your card cannot be used for requests here.</translation>
    </message>
    <message id="card.notBelgian.line">
        <source>Nous pouvons vous aider au guichet.</source>
        <translation>We can help you at the counter.</translation>
    </message>
    <message id="card.notBelgian.title">
        <source>Cette carte n'est pas une carte belge.</source>
        <translation>This card is not a Belgian card.</translation>
    </message>
    <message id="card.other.line">
        <source>Prenez votre carte d'identité ou de séjour belge.</source>
        <translation>Take your Belgian identity or residence card.</translation>
    </message>
    <message id="card.other.title">
        <source>Cette carte n'est pas une carte d'identité.</source>
        <translation>This card is not an identity card.</translation>
    </message>
    <message id="card.takeBack">
        <source>Vous pouvez reprendre votre carte.</source>
        <translation>You can take your card back.</translation>
    </message>
    <message id="card.unreadable.line">
        <source>Essuyez la puce dorée et remettez la carte.</source>
        <translation>Wipe the gold chip and put the card back in.</translation>
    </message>
    <message id="card.unreadable.third">
        <source>Demandez à l'accueil de regarder.</source>
        <translation>Ask the reception desk to have a look.</translation>
    </message>
    <message id="card.unreadable.title">
        <source>Je n'arrive pas à lire votre carte.</source>
        <translation>I cannot read your card.</translation>
    </message>
    <message id="card.upside.line">
        <source>La puce dorée va en bas, vers la machine.</source>
        <translation>The gold chip goes down, towards the machine.</translation>
    </message>
    <message id="card.upside.title">
        <source>Retournez votre carte.</source>
        <translation>Turn your card over.</translation>
    </message>
    <message id="cat.email">
        <source>Par e-mail</source>
        <translation>By e-mail</translation>
    </message>
    <message id="cat.later">
        <source>Dans quelques jours</source>
        <translation>In a few days</translation>
    </message>
    <message id="cat.now">
        <source>Tout de suite</source>
        <translation>Right away</translation>
    </message>
    <message id="cat.post">
        <source>Par la poste</source>
        <translation>By post</translation>
    </message>
    <message id="cat.title">
        <source>Quel document voulez-vous ?</source>
        <translation>Which document would you like?</translation>
    </message>
    <message id="connecting.card">
        <source>Carte vérifiée</source>
        <translation>Card checked</translation>
    </message>
    <message id="connecting.city">
        <source>Contact avec la commune</source>
        <translation>Contact with the municipality</translation>
    </message>
    <message id="connecting.documents">
        <source>Vos documents</source>
        <translation>Your documents</translation>
    </message>
    <message id="connecting.slow">
        <source>Cela prend un peu plus de temps. Tout va bien.</source>
        <translation>This takes a little longer. All is well.</translation>
    </message>
    <message id="connecting.title">
        <source>Un instant.</source>
        <translation>One moment.</translation>
    </message>
    <message id="deliver.copies">
        <source>Imprimer combien de fois ?</source>
        <translation>Print how many times?</translation>
    </message>
    <message id="deliver.email">
        <source>Par e-mail</source>
        <translation>By e-mail</translation>
    </message>
    <message id="deliver.emailHint">
        <source>Vous tapez votre adresse e-mail.</source>
        <translation>You type your e-mail address.</translation>
    </message>
    <message id="deliver.emailTo">
        <source>Par e-mail, à %1</source>
        <translation>By e-mail, to %1</translation>
    </message>
    <message id="deliver.fewer">
        <source>Un exemplaire de moins</source>
        <translation>One copy fewer</translation>
    </message>
    <message id="deliver.more">
        <source>Un exemplaire de plus</source>
        <translation>One copy more</translation>
    </message>
    <message id="deliver.post">
        <source>Par la poste</source>
        <translation>By post</translation>
    </message>
    <message id="deliver.postHint">
        <source>À votre adresse officielle.</source>
        <translation>To your official address.</translation>
    </message>
    <message id="deliver.print">
        <source>Imprimer ici</source>
        <translation>Print here</translation>
    </message>
    <message id="deliver.printCopies">
        <source>Imprimer ici, en %1 exemplaires</source>
        <translation>Print here, %1 copies</translation>
    </message>
    <message id="deliver.printHint">
        <source>Le papier sort de cette machine.</source>
        <translation>The paper comes out of this machine.</translation>
    </message>
    <message id="deliver.printLater">
        <source>Imprimer ici à votre prochaine visite</source>
        <translation>Print here on your next visit</translation>
    </message>
    <message id="deliver.title">
        <source>Comment voulez-vous le recevoir ?</source>
        <translation>How would you like to receive it?</translation>
    </message>
    <message id="detail.choose">
        <source>Je choisis ce document</source>
        <translation>I choose this document</translation>
    </message>
    <message id="detail.free">
        <source>Gratuit</source>
        <translation>Free</translation>
    </message>
    <message id="detail.language">
        <source>Langue du papier</source>
        <translation>Language of the paper</translation>
    </message>
    <message id="detail.now">
        <source>Vous le recevez tout de suite.</source>
        <translation>You receive it right away.</translation>
    </message>
    <message id="done.code">
        <source>Votre numéro de suivi</source>
        <translation>Your tracking number</translation>
    </message>
    <message id="done.email">
        <source>Vous le recevez par e-mail.</source>
        <translation>You receive it by e-mail.</translation>
    </message>
    <message id="done.finished">
        <source>J'ai fini</source>
        <translation>I have finished</translation>
    </message>
    <message id="done.later">
        <source>La commune vérifie. Vous le recevez par la poste en %1 jours ouvrables.</source>
        <translation>The municipality checks. You receive it by post within %1 working days.</translation>
    </message>
    <message id="done.laterEmail">
        <source>La commune vérifie. Vous le recevez par e-mail en %1 jours ouvrables.</source>
        <translation>The municipality checks. You receive it by e-mail within %1 working days.</translation>
    </message>
    <message id="done.nextVisit">
        <source>La commune vérifie. Remettez votre carte ici dans %1 jours ouvrables.</source>
        <translation>The municipality checks. Put your card in here again in %1 working days.</translation>
    </message>
    <message id="done.other">
        <source>Un autre document</source>
        <translation>Another document</translation>
    </message>
    <message id="done.post">
        <source>Vous le recevez par la poste, à votre adresse officielle.</source>
        <translation>You receive it by post, at your official address.</translation>
    </message>
    <message id="done.ready">
        <source>Votre document est prêt.</source>
        <translation>Your document is ready.</translation>
    </message>
    <message id="done.slip">
        <source>Imprimer ce numéro</source>
        <translation>Print this number</translation>
    </message>
    <message id="done.slipWaits">
        <source>Ce numéro s'imprime dès que la carte est sortie.</source>
        <translation>This number is printed as soon as the card is out.</translation>
    </message>
    <message id="done.title">
        <source>C'est fait.</source>
        <translation>It is done.</translation>
    </message>
    <message id="enrol.asking">
        <source>La ville vérifie le code. Un instant.</source>
        <translation>The city checks the code. One moment.</translation>
    </message>
    <message id="enrol.code">
        <source>Tapez le code d'inscription que montre la console de la ville.</source>
        <translation>Type the enrolment code that the city's console shows.</translation>
    </message>
    <message id="enrol.compare">
        <source>Comparez les six mots</source>
        <translation>Compare the six words</translation>
    </message>
    <message id="enrol.different">
        <source>Pas les mêmes</source>
        <translation>Not the same</translation>
    </message>
    <message id="enrol.keeping">
        <source>C'est noté. La borne démarre.</source>
        <translation>Noted. The terminal starts.</translation>
    </message>
    <message id="enrol.look">
        <source>La console de la ville montre-t-elle les mêmes mots, dans le même ordre ?</source>
        <translation>Does the city's console show the same words, in the same order?</translation>
    </message>
    <message id="enrol.no-city">
        <source>La ville ne répond pas. Vérifiez le câble du réseau, puis retapez le dernier signe.</source>
        <translation>The city does not answer. Check the network cable, then type the last letter again.</translation>
    </message>
    <message id="enrol.no-code">
        <source>La ville ne reconnaît pas ce code. Vérifiez chaque signe, ou demandez un nouveau code.</source>
        <translation>The city does not know this code. Check each letter, or ask for a new code.</translation>
    </message>
    <message id="enrol.same">
        <source>Les mêmes</source>
        <translation>The same</translation>
    </message>
    <message id="enrol.title">
        <source>Borne %1 : pas encore inscrite</source>
        <translation>Terminal %1: not enrolled yet</translation>
    </message>
    <message id="gone.again">
        <source>Recommencer</source>
        <translation>Start again</translation>
    </message>
    <message id="gone.done">
        <source>C'est fait. Au revoir.</source>
        <translation>It is done. Goodbye.</translation>
    </message>
    <message id="gone.maybe">
        <source>Votre demande est peut-être partie. Remettez votre carte pour le savoir.</source>
        <translation>Your request may have been sent. Put your card back in to find out.</translation>
    </message>
    <message id="gone.nothing">
        <source>Rien n'est demandé.</source>
        <translation>Nothing is requested.</translation>
    </message>
    <message id="gone.title">
        <source>Vous avez repris votre carte.</source>
        <translation>You have taken your card back.</translation>
    </message>
    <message id="guide.1">
        <source>La personne tape elle-même son code. Regardez ailleurs.</source>
        <translation>The person types the code. Look away.</translation>
    </message>
    <message id="guide.2">
        <source>Touchez Aide, puis Cacher mes données. Vous pouvez alors montrer les boutons.</source>
        <translation>Touch Help, then Hide my data. You can then point at the buttons.</translation>
    </message>
    <message id="guide.3">
        <source>Un papier oublié va à la destructeuse. Une carte oubliée va à l'accueil.</source>
        <translation>Forgotten paper goes to the shredder. A forgotten card goes to the desk.</translation>
    </message>
    <message id="guide.hours">
        <source>Heures d'ouverture : %1</source>
        <translation>Opening hours: %1</translation>
    </message>
    <message id="guide.networkBad">
        <source>Il n'y a pas de contact avec la commune.</source>
        <translation>There is no contact with the city.</translation>
    </message>
    <message id="guide.networkGood">
        <source>Le contact avec la commune est bon.</source>
        <translation>Contact with the city is good.</translation>
    </message>
    <message id="guide.paperGood">
        <source>L'imprimante est prête.</source>
        <translation>The printer is ready.</translation>
    </message>
    <message id="guide.technician">
        <source>Technicien : %1</source>
        <translation>Technician: %1</translation>
    </message>
    <message id="guide.title">
        <source>Merci d'aider.</source>
        <translation>Thank you for helping.</translation>
    </message>
    <message id="help.ask">
        <source>Demandez à l'accueil.</source>
        <translation>Ask at the desk.</translation>
    </message>
    <message id="help.back">
        <source>J'ai compris</source>
        <translation>I understand</translation>
    </message>
    <message id="help.browse">
        <source>Vous regardez les documents, sans carte. Touchez un document pour savoir à quoi il sert. Rien n'est demandé.</source>
        <translation>You are looking at the documents, without a card. Touch one to see what it is for. Nothing is ordered.</translation>
    </message>
    <message id="help.call">
        <source>Quelqu'un peut venir ?</source>
        <translation>Can somebody come?</translation>
    </message>
    <message id="help.callHint">
        <source>Vos données sont d'abord cachées.</source>
        <translation>Your data is hidden first.</translation>
    </message>
    <message id="help.card">
        <source>Mettez votre carte d'identité dans le lecteur, la puce dorée d'abord. La carte n'est jamais avalée. Vous pouvez la reprendre à tout moment.</source>
        <translation>Put your identity card in the reader, gold chip first. The card is never swallowed. You can take it back at any time.</translation>
    </message>
    <message id="help.catalogue">
        <source>Choisissez un thème, puis un document. Sur chaque carte est écrit s'il vient tout de suite ou plus tard. Rien n'est demandé avant la fin.</source>
        <translation>Choose a theme, then a document. Each card says if it comes now or later. Nothing is ordered before the end.</translation>
    </message>
    <message id="help.code">
        <source>Le code PIN est le code de votre carte d'identité. Vous le tapez sur le petit clavier, jamais sur cet écran. Vous pouvez arrêter ici : votre carte reste en ordre.</source>
        <translation>The PIN is the code of your identity card. You type it on the small keypad, never on this screen. You can stop here: your card stays fine.</translation>
    </message>
    <message id="help.curtain">
        <source>Écran protégé : vos données sont cachées</source>
        <translation>Protected screen: your data is hidden</translation>
    </message>
    <message id="help.delivery">
        <source>Choisissez comment le document vient chez vous. Ce qui n'est pas possible est gris, avec la raison. Vous pouvez encore changer.</source>
        <translation>Choose how the document comes to you. What is not possible is grey, with the reason. You can still change.</translation>
    </message>
    <message id="help.document">
        <source>Cette page dit à quoi le document sert et comment il arrive. Touchez le bouton vert pour le choisir. Vous pouvez toujours revenir.</source>
        <translation>This page says what the document is for and how it comes. Touch the green button to choose it. You can always go back.</translation>
    </message>
    <message id="help.email">
        <source>Tapez votre adresse, lettre par lettre. Le signe @ a sa propre touche. Nous l'effaçons après cet envoi.</source>
        <translation>Type your address, letter by letter. The @ sign has a key of its own. We erase it after this message.</translation>
    </message>
    <message id="help.explain">
        <source>Expliquez-moi cette page</source>
        <translation>Explain this page to me</translation>
    </message>
    <message id="help.helper">
        <source>Je suis là pour aider</source>
        <translation>I am here to help</translation>
    </message>
    <message id="help.hidden">
        <source>Vos données sont cachées. Personne ne peut les lire ici.</source>
        <translation>Your data is hidden. Nobody can read it here.</translation>
    </message>
    <message id="help.hide">
        <source>Cacher mes données</source>
        <translation>Hide my data</translation>
    </message>
    <message id="help.hideHint">
        <source>Une autre personne peut alors regarder avec vous.</source>
        <translation>Somebody else can then look with you.</translation>
    </message>
    <message id="help.lift">
        <source>Montrer à nouveau</source>
        <translation>Show again</translation>
    </message>
    <message id="help.liftHint">
        <source>Appuyez longtemps</source>
        <translation>Press and hold</translation>
    </message>
    <message id="help.lookAway">
        <source>La personne qui vous aide regarde ailleurs.</source>
        <translation>The person who helps you looks away.</translation>
    </message>
    <message id="help.ordered">
        <source>Votre demande est chez la commune. Vous pouvez finir, ou demander un autre document. Reprenez votre carte à la fin.</source>
        <translation>Your request is with the city. You can finish, or order another document. Take your card at the end.</translation>
    </message>
    <message id="help.orders">
        <source>Vous avez déjà demandé ces documents. Ceux qui sont prêts peuvent être imprimés maintenant. Vous ne payez rien.</source>
        <translation>You have already ordered these documents. Those that are ready can be printed now. You pay nothing.</translation>
    </message>
    <message id="help.page">
        <source>Cette page</source>
        <translation>This page</translation>
    </message>
    <message id="help.person">
        <source>Nous avons lu votre prénom sur la carte, rien d'autre. Si c'est votre carte, touchez le bouton vert. Sinon, reprenez la carte.</source>
        <translation>We read your first name on the card, nothing else. If it is your card, touch the green button. If not, take the card back.</translation>
    </message>
    <message id="help.print">
        <source>Le papier sort de l'imprimante à côté de l'écran. Quelqu'un de l'accueil peut aider l'imprimante. Votre document n'est pas perdu.</source>
        <translation>The paper comes out of the printer next to the screen. Somebody from the desk can help the printer. Your document is not lost.</translation>
    </message>
    <message id="help.question">
        <source>Votre réponse est écrite sur la demande. Touchez la bonne réponse. Si vous ne savez pas, ce n'est pas grave : demandez de l'aide.</source>
        <translation>Your answer is written on the request. Touch the right answer. If you do not know, it is not serious: ask for help.</translation>
    </message>
    <message id="help.review">
        <source>Lisez encore une fois ce que vous demandez. Touchez Modifier pour changer une ligne. Seul le bouton vert envoie la demande.</source>
        <translation>Read once more what you are ordering. Touch Change to change a line. Only the green button sends the request.</translation>
    </message>
    <message id="help.take">
        <source>Tirez la carte vers le haut. Ensuite le papier sort, si vous en avez demandé un. Tout est effacé.</source>
        <translation>Pull the card upwards. Then the paper comes out, if you ordered one. Everything is erased.</translation>
    </message>
    <message id="help.title">
        <source>Comment pouvons-nous vous aider ?</source>
        <translation>How can we help you?</translation>
    </message>
    <message id="help.wait">
        <source>La machine parle avec la commune. Cela peut durer un moment. Rien n'est demandé, rien n'est perdu.</source>
        <translation>The machine is talking to the city. That can take a moment. Nothing is ordered, nothing is lost.</translation>
    </message>
    <message id="helper.busy">
        <source>Attendez une minute, puis regardez l'écran de l'imprimante.</source>
        <translation>Wait a minute, then look at the printer's own screen.</translation>
    </message>
    <message id="helper.door">
        <source>Fermez toutes les portes de l'imprimante.</source>
        <translation>Close all doors of the printer.</translation>
    </message>
    <message id="helper.fault">
        <source>Lisez l'écran de l'imprimante, puis appelez le technicien.</source>
        <translation>Read the printer's own screen, then call the technician.</translation>
    </message>
    <message id="helper.jam">
        <source>Ouvrez l'imprimante, retirez le papier, refermez. Une page abîmée va à la destructeuse.</source>
        <translation>Open the printer, take the paper out, close it. A damaged page goes into the shredder.</translation>
    </message>
    <message id="helper.off">
        <source>Allumez l'imprimante. Regardez ses deux câbles.</source>
        <translation>Switch the printer on. Look at its two cables.</translation>
    </message>
    <message id="helper.paper">
        <source>Mettez du papier A4 et poussez le bac jusqu'au bout.</source>
        <translation>Fill A4 paper and push the tray in all the way.</translation>
    </message>
    <message id="helper.paused">
        <source>Appuyez sur Reprendre ou OK sur l'imprimante.</source>
        <translation>Press Resume or OK on the printer.</translation>
    </message>
    <message id="helper.silent">
        <source>Éteignez l'imprimante, attendez 10 secondes, rallumez-la.</source>
        <translation>Switch the printer off, wait 10 seconds, switch it on.</translation>
    </message>
    <message id="helper.title">
        <source>Pour la personne qui aide :</source>
        <translation>For the person who helps:</translation>
    </message>
    <message id="helper.toner">
        <source>Remplacez la cartouche d'encre.</source>
        <translation>Replace the ink cartridge.</translation>
    </message>
    <message id="helper.trayFull">
        <source>Videz le bac de sortie. Les pages d'autres personnes vont à la destructeuse.</source>
        <translation>Empty the output tray. Other people's pages go into the shredder.</translation>
    </message>
    <message id="helper.unplugged">
        <source>Remettez la prise de l'imprimante, des deux côtés du câble.</source>
        <translation>Plug the printer's cable in again, at both ends.</translation>
    </message>
    <message id="insert.chip">
        <source>La puce dorée d'abord, vers le bas.</source>
        <translation>The gold chip first, facing down.</translation>
    </message>
    <message id="insert.title">
        <source>Glissez votre carte dans le lecteur</source>
        <translation>Slide your card into the reader</translation>
    </message>
    <message id="insert.where">
        <source>Le lecteur est sous l'écran.</source>
        <translation>The reader is below the screen.</translation>
    </message>
    <message id="language.own">
        <source>Français</source>
        <translation>English</translation>
    </message>
    <message id="language.title">
        <source>Votre langue</source>
        <translation>Your language</translation>
    </message>
    <message id="later.1">
        <source>Vous demandez aujourd'hui.</source>
        <translation>You order today.</translation>
    </message>
    <message id="later.2">
        <source>Un agent vérifie.</source>
        <translation>A clerk checks.</translation>
    </message>
    <message id="later.3">
        <source>Vous le recevez en %1 jours ouvrables.</source>
        <translation>You get it in %1 working days.</translation>
    </message>
    <message id="layout.direction">
        <source>ltr</source>
        <translation>ltr</translation>
    </message>
    <message id="low.note">
        <source>L'écran est descendu. Tous les boutons sont en bas.</source>
        <translation>The screen has moved down. All buttons are at the bottom.</translation>
    </message>
    <message id="mail.check">
        <source>Est-ce la bonne adresse ?</source>
        <translation>Is this the right address?</translation>
    </message>
    <message id="mail.clear">
        <source>Effacer tout</source>
        <translation>Clear all</translation>
    </message>
    <message id="mail.empty">
        <source>Tapez d'abord votre adresse.</source>
        <translation>Type your address first.</translation>
    </message>
    <message id="mail.erase">
        <source>Effacer</source>
        <translation>Delete</translation>
    </message>
    <message id="mail.hide">
        <source>Cacher</source>
        <translation>Hide</translation>
    </message>
    <message id="mail.next">
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message id="mail.no">
        <source>Non, je corrige</source>
        <translation>No, I correct it</translation>
    </message>
    <message id="mail.noAt">
        <source>Il manque le signe @.</source>
        <translation>The @ is missing.</translation>
    </message>
    <message id="mail.noEnd">
        <source>Il manque la fin, par exemple .be</source>
        <translation>The end is missing, for example .be</translation>
    </message>
    <message id="mail.show">
        <source>Montrer</source>
        <translation>Show</translation>
    </message>
    <message id="mail.title">
        <source>Votre adresse e-mail</source>
        <translation>Your e-mail address</translation>
    </message>
    <message id="mail.use">
        <source>Nous n'utilisons cette adresse que pour cet envoi.</source>
        <translation>We use this address for this document only.</translation>
    </message>
    <message id="mail.wrong">
        <source>Cette adresse n'est pas complète.</source>
        <translation>This address is not complete.</translation>
    </message>
    <message id="mail.yes">
        <source>Oui, c'est juste</source>
        <translation>Yes, that is right</translation>
    </message>
    <message id="notice.printer">
        <source>Pas d'impression pour le moment. Envoi par e-mail possible.</source>
        <translation>No printing for now. Sending by e-mail is possible.</translation>
    </message>
    <message id="oos.back">
        <source>Retour prévu : %1</source>
        <translation>Expected back: %1</translation>
    </message>
    <message id="oos.card">
        <source>Votre carte est dans le lecteur ? Reprenez-la.</source>
        <translation>Is your card in the reader? Take it back.</translation>
    </message>
    <message id="oos.clock">
        <source>L'heure de cette borne n'est pas juste. Un technicien doit venir.</source>
        <translation>This terminal's clock is wrong. A technician must come.</translation>
    </message>
    <message id="oos.fault">
        <source>Quelqu'un va la remettre en marche.</source>
        <translation>Somebody will set it going again.</translation>
    </message>
    <message id="oos.network">
        <source>Nous n'arrivons pas à joindre la commune.</source>
        <translation>We cannot reach the municipality.</translation>
    </message>
    <message id="oos.place">
        <source>Ce lieu est fermé pour le moment.</source>
        <translation>This place is closed for now.</translation>
    </message>
    <message id="oos.reader">
        <source>Le lecteur de cartes ne répond pas.</source>
        <translation>The card reader does not answer.</translation>
    </message>
    <message id="oos.repair">
        <source>On la répare.</source>
        <translation>It is being repaired.</translation>
    </message>
    <message id="oos.title">
        <source>Cette machine se repose.</source>
        <translation>This machine is resting.</translation>
    </message>
    <message id="oos.upkeep">
        <source>Elle est en entretien.</source>
        <translation>It is being serviced.</translation>
    </message>
    <message id="ordering.leaving">
        <source>La demande part.</source>
        <translation>The request is being sent.</translation>
    </message>
    <message id="ordering.ready">
        <source>Document prêt</source>
        <translation>Document ready</translation>
    </message>
    <message id="ordering.sent">
        <source>Demande envoyée</source>
        <translation>Request sent</translation>
    </message>
    <message id="ordering.title">
        <source>Un instant.</source>
        <translation>One moment.</translation>
    </message>
    <message id="ordering.verify">
        <source>Nous vérifions si la demande est bien arrivée.</source>
        <translation>We are checking whether the request has arrived.</translation>
    </message>
    <message id="orders.clerk">
        <source>Bien arrivée, la commune vérifie</source>
        <translation>Arrived, the municipality checks</translation>
    </message>
    <message id="orders.other">
        <source>Un autre document</source>
        <translation>Another document</translation>
    </message>
    <message id="orders.print">
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message id="orders.ready">
        <source>À imprimer</source>
        <translation>To be printed</translation>
    </message>
    <message id="orders.title">
        <source>Un document vous attend.</source>
        <translation>A document is waiting for you.</translation>
    </message>
    <message id="person.ask">
        <source>Est-ce votre carte ?</source>
        <translation>Is this your card?</translation>
    </message>
    <message id="person.consent">
        <source>Nous lirons vos données à la commune pour faire votre document. Rien ne reste dans cette machine.</source>
        <translation>We read your data at the municipality to make your document. Nothing stays in this machine.</translation>
    </message>
    <message id="person.hello">
        <source>Bonjour %1.</source>
        <translation>Hello %1.</translation>
    </message>
    <message id="person.more">
        <source>En savoir plus</source>
        <translation>Learn more</translation>
    </message>
    <message id="person.no">
        <source>Non</source>
        <translation>No</translation>
    </message>
    <message id="person.yes">
        <source>Oui, c'est ma carte</source>
        <translation>Yes, it is my card</translation>
    </message>
    <message id="phone">
        <source>Téléphone : %1</source>
        <translation>Telephone: %1</translation>
    </message>
    <message id="pin.again">
        <source>Retapez votre code pour continuer.</source>
        <translation>Type your code again to go on.</translation>
    </message>
    <message id="pin.attention">
        <source>Attention : il vous reste %1 essais.</source>
        <translation>Careful: you have %1 tries left.</translation>
    </message>
    <message id="pin.attentionOne">
        <source>Attention : il vous reste 1 essai.</source>
        <translation>Careful: you have 1 try left.</translation>
    </message>
    <message id="pin.below">
        <source>Le clavier est sous l'écran</source>
        <translation>The keypad is below the screen</translation>
    </message>
    <message id="pin.blocked.letter">
        <source>Si vous avez encore la lettre avec les codes, prenez-la.</source>
        <translation>If you still have the letter with the codes, take it with you.</translation>
    </message>
    <message id="pin.blocked.line">
        <source>Votre carte reste valable comme carte d'identité. Le guichet peut débloquer le code.</source>
        <translation>Your card stays valid as an identity card. The counter can unblock the code.</translation>
    </message>
    <message id="pin.blocked.title">
        <source>Le code de votre carte est bloqué.</source>
        <translation>The code of your card is blocked.</translation>
    </message>
    <message id="pin.calm">
        <source>Ce n'est pas grave.</source>
        <translation>No harm done.</translation>
    </message>
    <message id="pin.code">
        <source>Tapez votre code.</source>
        <translation>Type your code.</translation>
    </message>
    <message id="pin.have">
        <source>Avez-vous votre code PIN ?</source>
        <translation>Do you have your PIN?</translation>
    </message>
    <message id="pin.help.1">
        <source>Le code était dans une lettre, avec votre carte.</source>
        <translation>The code was in a letter, with your card.</translation>
    </message>
    <message id="pin.help.2">
        <source>Vous l'avez peut-être noté. Ne le montrez à personne.</source>
        <translation>You may have written it down. Show it to nobody.</translation>
    </message>
    <message id="pin.help.3">
        <source>Vous pouvez demander un nouveau code au guichet.</source>
        <translation>You can ask for a new code at the counter.</translation>
    </message>
    <message id="pin.help.title">
        <source>Où trouver votre code PIN ?</source>
        <translation>Where do you find your PIN?</translation>
    </message>
    <message id="pin.hide">
        <source>Cachez le clavier avec votre main.</source>
        <translation>Cover the keypad with your hand.</translation>
    </message>
    <message id="pin.last">
        <source>C'est le dernier essai.</source>
        <translation>This is the last try.</translation>
    </message>
    <message id="pin.lastAdvice">
        <source>Si vous n'êtes pas sûr, arrêtez ici : votre carte reste en ordre.</source>
        <translation>If you are not sure, stop here: your card stays in order.</translation>
    </message>
    <message id="pin.left" numerus="yes">
        <source>Il vous reste %n essais.</source>
        <translation><numerusform>You have %n try left.</numerusform><numerusform>You have %n tries left.</numerusform></translation>
    </message>
    <message id="pin.no">
        <source>Je n'ai pas mon code</source>
        <translation>I do not have my code</translation>
    </message>
    <message id="pin.notBank">
        <source>Ce n'est pas le code de la banque.</source>
        <translation>It is not the code of your bank.</translation>
    </message>
    <message id="pin.ok">
        <source>Appuyez sur la touche verte OK.</source>
        <translation>Press the green OK key.</translation>
    </message>
    <message id="pin.paused.line">
        <source>Rien n'est perdu, aucun essai n'est compté.</source>
        <translation>Nothing is lost, no try is counted.</translation>
    </message>
    <message id="pin.paused.title">
        <source>On fait une pause.</source>
        <translation>Let us take a break.</translation>
    </message>
    <message id="pin.redKey">
        <source>Appuyez sur la touche rouge du clavier.</source>
        <translation>Press the red key of the keypad.</translation>
    </message>
    <message id="pin.retry">
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message id="pin.secret">
        <source>Votre code reste secret : il n'apparaît jamais sur cet écran.</source>
        <translation>Your code stays secret: it never appears on this screen.</translation>
    </message>
    <message id="pin.stopHere">
        <source>Arrêter ici</source>
        <translation>Stop here</translation>
    </message>
    <message id="pin.time" numerus="yes">
        <source>Prenez votre temps. Encore %n secondes.</source>
        <translation><numerusform>Take your time. %n second left.</numerusform><numerusform>Take your time. %n seconds left.</numerusform></translation>
    </message>
    <message id="pin.type">
        <source>Tapez votre code PIN sur le clavier</source>
        <translation>Type your PIN on the keypad</translation>
    </message>
    <message id="pin.unsure">
        <source>Je ne suis plus sûr</source>
        <translation>I am no longer sure</translation>
    </message>
    <message id="pin.what">
        <source>Ce sont souvent 4 chiffres. Vous les avez choisis ou reçus avec votre carte.</source>
        <translation>It is often 4 digits. You chose them, or got them with your card.</translation>
    </message>
    <message id="pin.wrong.title">
        <source>Ce code n'est pas le bon.</source>
        <translation>This code is not the right one.</translation>
    </message>
    <message id="pin.yes">
        <source>Oui, je tape mon code</source>
        <translation>Yes, I type my code</translation>
    </message>
    <message id="print.here">
        <source>Le papier sort ici.</source>
        <translation>The paper comes out here.</translation>
    </message>
    <message id="print.later">
        <source>Recommencer plus tard</source>
        <translation>Start again later</translation>
    </message>
    <message id="print.laterHint">
        <source>Remettez votre carte plus tard : le document reste prêt.</source>
        <translation>Put your card in later: the document stays ready.</translation>
    </message>
    <message id="print.moment">
        <source>Un instant : la machine finit d'abord ce document.</source>
        <translation>One moment: the machine finishes this document first.</translation>
    </message>
    <message id="print.safe">
        <source>Votre document n'est pas perdu.</source>
        <translation>Your document is not lost.</translation>
    </message>
    <message id="print.sheet">
        <source>%1 sur %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message id="print.staff">
        <source>Quelqu'un vient</source>
        <translation>Somebody is coming</translation>
    </message>
    <message id="print.staffComing">
        <source>Demandez à l'accueil. Nous attendons avec vous.</source>
        <translation>Ask at the reception desk. We wait with you.</translation>
    </message>
    <message id="print.stop">
        <source>L'imprimante s'est arrêtée.</source>
        <translation>The printer has stopped.</translation>
    </message>
    <message id="print.title">
        <source>Votre document s'imprime.</source>
        <translation>Your document is being printed.</translation>
    </message>
    <message id="printer.busy">
        <source>L'imprimante est occupée.</source>
        <translation>The printer is busy.</translation>
    </message>
    <message id="printer.door">
        <source>Une porte de l'imprimante est ouverte.</source>
        <translation>A door of the printer is open.</translation>
    </message>
    <message id="printer.fault">
        <source>L'imprimante a besoin d'aide.</source>
        <translation>The printer needs help.</translation>
    </message>
    <message id="printer.jam">
        <source>Le papier est coincé.</source>
        <translation>Paper is stuck.</translation>
    </message>
    <message id="printer.off">
        <source>L'imprimante est éteinte.</source>
        <translation>The printer is switched off.</translation>
    </message>
    <message id="printer.paper">
        <source>L'imprimante est vide.</source>
        <translation>The printer is empty.</translation>
    </message>
    <message id="printer.paused">
        <source>L'imprimante est en pause.</source>
        <translation>The printer is paused.</translation>
    </message>
    <message id="printer.silent">
        <source>L'imprimante ne répond pas encore.</source>
        <translation>The printer does not answer yet.</translation>
    </message>
    <message id="printer.toner">
        <source>L'imprimante n'a plus d'encre.</source>
        <translation>The printer has no more ink.</translation>
    </message>
    <message id="printer.trayFull">
        <source>Le bac de l'imprimante est plein.</source>
        <translation>The printer's tray is full.</translation>
    </message>
    <message id="printer.unplugged">
        <source>L'imprimante n'est pas branchée.</source>
        <translation>The printer is not plugged in.</translation>
    </message>
    <message id="privacy.1">
        <source>Sur votre carte : votre prénom, et la preuve que la carte est à vous.</source>
        <translation>On your card: your first name, and the proof that the card is yours.</translation>
    </message>
    <message id="privacy.2">
        <source>À la commune : ce qu'il faut pour votre document, et seulement si vous le demandez.</source>
        <translation>At the city: what your document needs, and only if you order it.</translation>
    </message>
    <message id="privacy.3">
        <source>Quand la carte est sortie, tout est effacé de cette machine. La commune garde votre demande.</source>
        <translation>Once the card is out, everything is erased from this machine. The city keeps your request.</translation>
    </message>
    <message id="privacy.title">
        <source>Ce que nous lisons</source>
        <translation>What we read</translation>
    </message>
    <message id="qr.appointment">
        <source>Prendre rendez-vous avec un téléphone</source>
        <translation>Make an appointment with a phone</translation>
    </message>
    <message id="qr.follow">
        <source>Suivre avec un téléphone</source>
        <translation>Follow with a phone</translation>
    </message>
    <message id="question.child">
        <source>Pour mon enfant : %1</source>
        <translation>For my child: %1</translation>
    </message>
    <message id="question.me">
        <source>Pour moi</source>
        <translation>For me</translation>
    </message>
    <message id="question.unknown">
        <source>Je ne sais pas</source>
        <translation>I do not know</translation>
    </message>
    <message id="read.colours">
        <source>Les couleurs</source>
        <translation>The colours</translation>
    </message>
    <message id="read.colours0">
        <source>Normales</source>
        <translation>Normal</translation>
    </message>
    <message id="read.colours1">
        <source>Jaune sur noir</source>
        <translation>Yellow on black</translation>
    </message>
    <message id="read.faster">
        <source>Plus vite</source>
        <translation>Faster</translation>
    </message>
    <message id="read.good">
        <source>C'est mieux ainsi</source>
        <translation>That is better</translation>
    </message>
    <message id="read.louder">
        <source>Plus fort</source>
        <translation>Louder</translation>
    </message>
    <message id="read.low">
        <source>La hauteur</source>
        <translation>The height</translation>
    </message>
    <message id="read.low0">
        <source>Normale</source>
        <translation>Normal</translation>
    </message>
    <message id="read.low1">
        <source>Écran bas</source>
        <translation>Low screen</translation>
    </message>
    <message id="read.size">
        <source>Les lettres</source>
        <translation>The letters</translation>
    </message>
    <message id="read.size0">
        <source>Normales</source>
        <translation>Normal</translation>
    </message>
    <message id="read.size1">
        <source>Grandes</source>
        <translation>Large</translation>
    </message>
    <message id="read.size2">
        <source>Très grandes</source>
        <translation>Very large</translation>
    </message>
    <message id="read.slower">
        <source>Plus lent</source>
        <translation>Slower</translation>
    </message>
    <message id="read.softer">
        <source>Moins fort</source>
        <translation>Softer</translation>
    </message>
    <message id="read.title">
        <source>Lire plus facilement</source>
        <translation>Easier to read</translation>
    </message>
    <message id="read.voice">
        <source>La voix</source>
        <translation>The voice</translation>
    </message>
    <message id="read.voice0">
        <source>Non</source>
        <translation>Off</translation>
    </message>
    <message id="read.voice1">
        <source>Oui</source>
        <translation>On</translation>
    </message>
    <message id="reading.leave">
        <source>Laissez la carte dans le lecteur.</source>
        <translation>Leave the card in the reader.</translation>
    </message>
    <message id="reading.title">
        <source>Je lis votre carte.</source>
        <translation>I am reading your card.</translation>
    </message>
    <message id="reason.adults_only">
        <source>Ce document est pour les adultes.</source>
        <translation>This document is for adults.</translation>
    </message>
    <message id="reason.belgian_only">
        <source>Ce document est pour les Belges.</source>
        <translation>This document is for Belgians.</translation>
    </message>
    <message id="reason.counter_only">
        <source>Ce document se demande au guichet.</source>
        <translation>This document is requested at the counter.</translation>
    </message>
    <message id="reason.no_record">
        <source>La commune n'a pas de données pour ce document. Le guichet peut vous aider.</source>
        <translation>The municipality has no data for this document. The counter can help you.</translation>
    </message>
    <message id="reason.not_resident">
        <source>Ce document se demande à votre commune.</source>
        <translation>This document is requested from your own municipality.</translation>
    </message>
    <message id="review.answers">
        <source>Vos réponses</source>
        <translation>Your answers</translation>
    </message>
    <message id="review.document">
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message id="review.edit">
        <source>Modifier</source>
        <translation>Change</translation>
    </message>
    <message id="review.for">
        <source>Pour qui</source>
        <translation>For whom</translation>
    </message>
    <message id="review.language">
        <source>Langue du papier</source>
        <translation>Language of the paper</translation>
    </message>
    <message id="review.title">
        <source>Vous demandez</source>
        <translation>You are asking for</translation>
    </message>
    <message id="review.way">
        <source>Comment</source>
        <translation>How</translation>
    </message>
    <message id="review.yes">
        <source>Oui, je le demande</source>
        <translation>Yes, I ask for it</translation>
    </message>
    <message id="service.document">
        <source>Le document n'a pas pu être contrôlé. Rien n'est imprimé, rien n'est perdu.</source>
        <translation>The document could not be checked. Nothing is printed, nothing is lost.</translation>
    </message>
    <message id="service.documentTitle">
        <source>Votre document ne peut pas encore être imprimé.</source>
        <translation>Your document cannot be printed yet.</translation>
    </message>
    <message id="service.maybe">
        <source>Votre demande est peut-être partie. Remettez votre carte plus tard : elle ne sera pas faite deux fois.</source>
        <translation>Your request may have been sent. Put your card in again later: it is not made twice.</translation>
    </message>
    <message id="service.nothing">
        <source>Rien n'est demandé, rien n'est perdu.</source>
        <translation>Nothing is requested, nothing is lost.</translation>
    </message>
    <message id="service.third">
        <source>Le guichet peut vous aider.</source>
        <translation>The counter can help you.</translation>
    </message>
    <message id="service.title">
        <source>Nous n'arrivons pas à joindre la commune.</source>
        <translation>We cannot reach the municipality.</translation>
    </message>
    <message id="starting">
        <source>Un instant</source>
        <translation>One moment</translation>
    </message>
    <message id="still.here">
        <source>Je suis là</source>
        <translation>I am here</translation>
    </message>
    <message id="still.title">
        <source>Êtes-vous encore là ?</source>
        <translation>Are you still there?</translation>
    </message>
    <message id="still.touch">
        <source>Touchez l'écran pour continuer.</source>
        <translation>Touch the screen to go on.</translation>
    </message>
    <message id="take.back">
        <source>Reprendre ma carte</source>
        <translation>Take my card back</translation>
    </message>
    <message id="take.card">
        <source>Reprenez votre carte.</source>
        <translation>Take your card back.</translation>
    </message>
    <message id="take.erased">
        <source>Tout est effacé de cet écran.</source>
        <translation>Everything is erased from this screen.</translation>
    </message>
    <message id="take.forgotten">
        <source>Carte oubliée. Donnez-la à l'accueil, s'il vous plaît.</source>
        <translation>Forgotten card. Hand it in at the reception desk.</translation>
    </message>
    <message id="take.paper">
        <source>Prenez votre document.</source>
        <translation>Take your document.</translation>
    </message>
    <message id="take.paperDone">
        <source>Je l'ai</source>
        <translation>I have it</translation>
    </message>
    <message id="take.print">
        <source>Votre document s'imprime dès que la carte est sortie.</source>
        <translation>Your document is printed as soon as the card is out.</translation>
    </message>
    <message id="tech.accept">
        <source>Accepter les appareils</source>
        <translation>Accept the devices</translation>
    </message>
    <message id="tech.back-today">
        <source>Aujourd'hui</source>
        <translation>Today</translation>
    </message>
    <message id="tech.back-tomorrow">
        <source>Demain</source>
        <translation>Tomorrow</translation>
    </message>
    <message id="tech.back-unknown">
        <source>Pas encore connu</source>
        <translation>Not known yet</translation>
    </message>
    <message id="tech.back-week">
        <source>Dans une semaine</source>
        <translation>In a week</translation>
    </message>
    <message id="tech.byStick">
        <source>Mettre à jour par clé USB</source>
        <translation>Update from a stick</translation>
    </message>
    <message id="tech.check">
        <source>Contrôler et imprimer</source>
        <translation>Check and print</translation>
    </message>
    <message id="tech.check-bad">
        <source>Pas en ordre : voir la feuille</source>
        <translation>Not in order: see the sheet</translation>
    </message>
    <message id="tech.check-good">
        <source>En ordre</source>
        <translation>In order</translation>
    </message>
    <message id="tech.checked">
        <source>Dernier contrôle</source>
        <translation>Last check</translation>
    </message>
    <message id="tech.city-unreachable">
        <source>Commune non joignable</source>
        <translation>City not reachable</translation>
    </message>
    <message id="tech.clock-wrong">
        <source>Heure fausse</source>
        <translation>Clock wrong</translation>
    </message>
    <message id="tech.closed">
        <source>Fermé pendant %1 minutes.</source>
        <translation>Closed for %1 minutes.</translation>
    </message>
    <message id="tech.code">
        <source>Ou tapez le code de la console de la commune.</source>
        <translation>Or type the code from the city's console.</translation>
    </message>
    <message id="tech.devices">
        <source>Lecteur, imprimante</source>
        <translation>Reader, printer</translation>
    </message>
    <message id="tech.eid-last">
        <source>Trop peu d'essais sur cette carte : prenez le code de la console.</source>
        <translation>Too few tries left on this card: take the code of the console.</translation>
    </message>
    <message id="tech.eid-none">
        <source>Glissez votre propre carte dans le lecteur.</source>
        <translation>Put your own card into the reader.</translation>
    </message>
    <message id="tech.eid-read">
        <source>Votre carte est là.</source>
        <translation>Your card is in.</translation>
    </message>
    <message id="tech.eid-typing">
        <source>Tapez votre code PIN sur le petit clavier.</source>
        <translation>Type your PIN on the small keypad.</translation>
    </message>
    <message id="tech.eid-unlisted">
        <source>Cette carte n'est pas sur la liste des techniciens.</source>
        <translation>This card is not on the list of technicians.</translation>
    </message>
    <message id="tech.eid-untyped">
        <source>Le code PIN n'a pas été tapé.</source>
        <translation>The PIN was not typed.</translation>
    </message>
    <message id="tech.eid-unusable">
        <source>Cette carte ne peut pas servir ici.</source>
        <translation>This card cannot be used here.</translation>
    </message>
    <message id="tech.eid-wait">
        <source>Un instant…</source>
        <translation>One moment…</translation>
    </message>
    <message id="tech.eid-wrong">
        <source>Ce code PIN n'est pas le bon.</source>
        <translation>This PIN is not right.</translation>
    </message>
    <message id="tech.events">
        <source>Derniers événements</source>
        <translation>Last events</translation>
    </message>
    <message id="tech.home">
        <source>Cette machine</source>
        <translation>This machine</translation>
    </message>
    <message id="tech.leave">
        <source>Quitter</source>
        <translation>Leave</translation>
    </message>
    <message id="tech.lost">
        <source>Ne répond pas</source>
        <translation>Does not answer</translation>
    </message>
    <message id="tech.meanwhile">
        <source>La machine se contrôle. La feuille sort de l'imprimante. Touchez Écouter pour entendre la voix.</source>
        <translation>The machine is checking itself. The sheet comes out of the printer. Touch Listen to hear the voice.</translation>
    </message>
    <message id="tech.network">
        <source>Contact avec la commune</source>
        <translation>Contact with the city</translation>
    </message>
    <message id="tech.noEvents">
        <source>Rien à signaler.</source>
        <translation>Nothing to report.</translation>
    </message>
    <message id="tech.not-enrolled">
        <source>pas inscrite</source>
        <translation>not enrolled</translation>
    </message>
    <message id="tech.ok">
        <source>En ordre</source>
        <translation>In order</translation>
    </message>
    <message id="tech.out-of-service">
        <source>Hors service</source>
        <translation>Out of service</translation>
    </message>
    <message id="tech.over">
        <source>terminé</source>
        <translation>over</translation>
    </message>
    <message id="tech.paper-low">
        <source>Papier bientôt fini</source>
        <translation>Paper nearly out</translation>
    </message>
    <message id="tech.pause-place">
        <source>Lieu fermé</source>
        <translation>Place closed</translation>
    </message>
    <message id="tech.pause-repair">
        <source>Réparation</source>
        <translation>Repair</translation>
    </message>
    <message id="tech.pause-upkeep">
        <source>Entretien</source>
        <translation>Maintenance</translation>
    </message>
    <message id="tech.pauseBack">
        <source>De retour quand ?</source>
        <translation>Back when?</translation>
    </message>
    <message id="tech.pauseWhy">
        <source>Pourquoi ?</source>
        <translation>Why?</translation>
    </message>
    <message id="tech.printer">
        <source>Imprimante</source>
        <translation>Printer</translation>
    </message>
    <message id="tech.putIn">
        <source>Remettre en service</source>
        <translation>Put back in service</translation>
    </message>
    <message id="tech.putOut">
        <source>Mettre hors service</source>
        <translation>Put out of service</translation>
    </message>
    <message id="tech.reader">
        <source>Lecteur de cartes</source>
        <translation>Card reader</translation>
    </message>
    <message id="tech.reader-lost">
        <source>Lecteur absent</source>
        <translation>Reader missing</translation>
    </message>
    <message id="tech.reboot">
        <source>Redémarrer la machine</source>
        <translation>Restart the machine</translation>
    </message>
    <message id="tech.refused">
        <source>Ce code n'est pas le bon.</source>
        <translation>This code is not right.</translation>
    </message>
    <message id="tech.repairs">
        <source>Réparations du lecteur</source>
        <translation>Reader repairs</translation>
    </message>
    <message id="tech.report">
        <source>Rapport</source>
        <translation>Report</translation>
    </message>
    <message id="tech.report-done">
        <source>sur la clé</source>
        <translation>on the stick</translation>
    </message>
    <message id="tech.report-failed">
        <source>pas écrit : clé pleine ou protégée</source>
        <translation>not written: the stick is full or locked</translation>
    </message>
    <message id="tech.report-no-stick">
        <source>pas de clé USB lisible</source>
        <translation>no stick that can be read</translation>
    </message>
    <message id="tech.report-under-way">
        <source>en cours : laissez la clé en place</source>
        <translation>under way: leave the stick in</translation>
    </message>
    <message id="tech.restart">
        <source>Redémarrer l'application</source>
        <translation>Restart the application</translation>
    </message>
    <message id="tech.support">
        <source>Rapport sur clé USB</source>
        <translation>Report onto a stick</translation>
    </message>
    <message id="tech.tamper">
        <source>Autre appareil que celui accepté</source>
        <translation>Not the device that was accepted</translation>
    </message>
    <message id="tech.title">
        <source>Technicien</source>
        <translation>Technician</translation>
    </message>
    <message id="tech.toner-low">
        <source>Encre bientôt vide</source>
        <translation>Toner nearly empty</translation>
    </message>
    <message id="tech.touch">
        <source>Touchez chaque case</source>
        <translation>Touch every square</translation>
    </message>
    <message id="tech.touched">
        <source>Toutes les cases ont été touchées</source>
        <translation>Every square was touched</translation>
    </message>
    <message id="tech.typePin">
        <source>Taper mon code PIN</source>
        <translation>Type my PIN</translation>
    </message>
    <message id="tech.update">
        <source>Mise à jour</source>
        <translation>Update</translation>
    </message>
    <message id="tech.update-damaged">
        <source>refusée : fichier abîmé</source>
        <translation>refused: the file is damaged</translation>
    </message>
    <message id="tech.update-failed">
        <source>échouée : lecture ou écriture interrompue</source>
        <translation>failed: reading or writing was cut off</translation>
    </message>
    <message id="tech.update-installed">
        <source>prête, la machine redémarre</source>
        <translation>ready, the machine restarts</translation>
    </message>
    <message id="tech.update-installing">
        <source>en cours : laissez la clé en place</source>
        <translation>under way: leave the stick in</translation>
    </message>
    <message id="tech.update-interrupted">
        <source>coupée en route : version d'avant</source>
        <translation>cut off: the version before runs</translation>
    </message>
    <message id="tech.update-no-bundle">
        <source>pas de fichier .raucb sur la clé</source>
        <translation>no .raucb file on the stick</translation>
    </message>
    <message id="tech.update-no-room">
        <source>refusée : disque plein</source>
        <translation>refused: the disk is full</translation>
    </message>
    <message id="tech.update-no-server">
        <source>refusée : aucun serveur dans les réglages</source>
        <translation>refused: no server in the settings</translation>
    </message>
    <message id="tech.update-no-stick">
        <source>pas de clé USB lisible</source>
        <translation>no stick that can be read</translation>
    </message>
    <message id="tech.update-not-proved">
        <source>refusée : cette version n'a pas encore fait ses preuves</source>
        <translation>refused: this version has yet to prove itself</translation>
    </message>
    <message id="tech.update-not-signed">
        <source>refusée : pas signée par la ville</source>
        <translation>refused: not signed by the city</translation>
    </message>
    <message id="tech.update-not-wanted">
        <source>refusée : autre version que demandée</source>
        <translation>refused: not the version that is wanted</translation>
    </message>
    <message id="tech.update-older">
        <source>refusée : pas plus récente</source>
        <translation>refused: not newer</translation>
    </message>
    <message id="tech.update-other-machine">
        <source>refusée : pour une autre machine</source>
        <translation>refused: for another machine</translation>
    </message>
    <message id="tech.update-proved">
        <source>réussie</source>
        <translation>done</translation>
    </message>
    <message id="tech.update-returned">
        <source>n'a pas fait ses preuves : version d'avant</source>
        <translation>did not prove itself: the version before runs</translation>
    </message>
    <message id="tech.update-unreachable">
        <source>serveur injoignable</source>
        <translation>the server cannot be reached</translation>
    </message>
    <message id="tech.version">
        <source>Version, heure</source>
        <translation>Version, time</translation>
    </message>
    <message id="theme.address">
        <source>Mon adresse</source>
        <translation>My address</translation>
    </message>
    <message id="theme.birth">
        <source>Naissance et enfants</source>
        <translation>Birth and children</translation>
    </message>
    <message id="theme.death">
        <source>Décès</source>
        <translation>Death</translation>
    </message>
    <message id="theme.family">
        <source>Ma famille, mon couple</source>
        <translation>My family, my couple</translation>
    </message>
    <message id="theme.person">
        <source>Moi et ma nationalité</source>
        <translation>Me and my nationality</translation>
    </message>
    <message id="theme.popular">
        <source>Les plus demandés</source>
        <translation>Most requested</translation>
    </message>
    <message id="tile.help">
        <source>Aide</source>
        <translation>Help</translation>
    </message>
    <message id="tile.listen">
        <source>Écouter</source>
        <translation>Listen</translation>
    </message>
    <message id="tile.quiet">
        <source>Silence</source>
        <translation>Quiet</translation>
    </message>
    <message id="tile.read">
        <source>Lire mieux</source>
        <translation>Read better</translation>
    </message>
    <message id="tile.stop">
        <source>Arrêter</source>
        <translation>Stop</translation>
    </message>
    <message id="top.step">
        <source>Étape %1 sur 4</source>
        <translation>Step %1 of 4</translation>
    </message>
    <message id="typed.date">
        <source>Ce jour n'existe pas. Tapez par exemple 14031998.</source>
        <translation>There is no such day. Type for example 14031998.</translation>
    </message>
    <message id="typed.empty">
        <source>Tapez d'abord la réponse.</source>
        <translation>Type the answer first.</translation>
    </message>
    <message id="typed.how">
        <source>Le jour, le mois, l'année. Ou l'année seule.</source>
        <translation>The day, the month, the year. Or the year alone.</translation>
    </message>
    <message id="typed.next">
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message id="typed.space">
        <source>Espace</source>
        <translation>Space</translation>
    </message>
    <message id="welcome.card">
        <source>Glissez votre carte d'identité dans le lecteur</source>
        <translation>Slide your identity card into the reader</translation>
    </message>
    <message id="welcome.hello">
        <source>Bonjour</source>
        <translation>Hello</translation>
    </message>
    <message id="welcome.here">
        <source>ici</source>
        <translation>here</translation>
    </message>
    <message id="welcome.keys">
        <source>Avec un clavier : la touche Tab avance, la touche Entrée choisit.</source>
        <translation>With a keyboard: Tab moves on, Enter chooses.</translation>
    </message>
    <message id="welcome.language">
        <source>Votre langue</source>
        <translation>Your language</translation>
    </message>
    <message id="welcome.need">
        <source>Il vous faut : votre carte et votre code PIN.</source>
        <translation>You need: your card and your PIN.</translation>
    </message>
</context>
</TS>
