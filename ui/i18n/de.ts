<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_BE" sourcelanguage="fr_BE">
<context>
    <name></name>
    <message id="browse.open">
        <source>Voir d'abord les documents</source>
        <translation>Zuerst die Dokumente ansehen</translation>
    </message>
    <message id="browse.start">
        <source>J'ai ma carte, je commence</source>
        <translation>Ich habe meine Karte, ich beginne</translation>
    </message>
    <message id="button.back">
        <source>Retour</source>
        <translation>Zurück</translation>
    </message>
    <message id="button.first">
        <source>Revenir au début</source>
        <translation>Zurück zum Anfang</translation>
    </message>
    <message id="button.more">
        <source>Voir la suite</source>
        <translation>Weiter ansehen</translation>
    </message>
    <message id="bye.erased">
        <source>Tout est effacé.</source>
        <translation>Alles ist gelöscht.</translation>
    </message>
    <message id="bye.title">
        <source>Merci et au revoir.</source>
        <translation>Danke und auf Wiedersehen.</translation>
    </message>
    <message id="card.expired.line">
        <source>Ce n'est pas grave. Prenez rendez-vous pour une nouvelle carte.</source>
        <translation>Das ist nicht schlimm. Machen Sie einen Termin für eine neue Karte.</translation>
    </message>
    <message id="card.expired.title">
        <source>Votre carte n'est plus valable.</source>
        <translation>Ihre Karte ist nicht mehr gültig.</translation>
    </message>
    <message id="card.kids.line">
        <source>Un parent vient avec sa propre carte.</source>
        <translation>Ein Elternteil kommt mit der eigenen Karte.</translation>
    </message>
    <message id="card.kids.title">
        <source>C'est une carte d'enfant.</source>
        <translation>Das ist eine Kinderkarte.</translation>
    </message>
    <message id="card.noCert.line">
        <source>Le guichet peut vous aider tout de suite.</source>
        <translation>Der Schalter kann Ihnen sofort helfen.</translation>
    </message>
    <message id="card.noCert.title">
        <source>Votre carte ne permet pas la demande ici.</source>
        <translation>Mit Ihrer Karte geht der Antrag hier nicht.</translation>
    </message>
    <message id="card.notBelgian.line">
        <source>Nous pouvons vous aider au guichet.</source>
        <translation>Wir können Ihnen am Schalter helfen.</translation>
    </message>
    <message id="card.notBelgian.title">
        <source>Cette carte n'est pas une carte belge.</source>
        <translation>Diese Karte ist keine belgische Karte.</translation>
    </message>
    <message id="card.other.line">
        <source>Prenez votre carte d'identité ou de séjour belge.</source>
        <translation>Nehmen Sie Ihren belgischen Personalausweis oder Aufenthaltstitel.</translation>
    </message>
    <message id="card.other.title">
        <source>Cette carte n'est pas une carte d'identité.</source>
        <translation>Diese Karte ist kein Personalausweis.</translation>
    </message>
    <message id="card.takeBack">
        <source>Vous pouvez reprendre votre carte.</source>
        <translation>Sie können Ihre Karte wieder nehmen.</translation>
    </message>
    <message id="card.unreadable.line">
        <source>Essuyez la puce dorée et remettez la carte.</source>
        <translation>Wischen Sie den goldenen Chip ab und stecken Sie die Karte wieder ein.</translation>
    </message>
    <message id="card.unreadable.third">
        <source>Demandez à l'accueil de regarder.</source>
        <translation>Bitten Sie den Empfang, nachzusehen.</translation>
    </message>
    <message id="card.unreadable.title">
        <source>Je n'arrive pas à lire votre carte.</source>
        <translation>Ich kann Ihre Karte nicht lesen.</translation>
    </message>
    <message id="card.upside.line">
        <source>La puce dorée va en bas, vers la machine.</source>
        <translation>Der goldene Chip kommt nach unten, zur Maschine hin.</translation>
    </message>
    <message id="card.upside.title">
        <source>Retournez votre carte.</source>
        <translation>Drehen Sie Ihre Karte um.</translation>
    </message>
    <message id="cat.email">
        <source>Par e-mail</source>
        <translation>Per E-Mail</translation>
    </message>
    <message id="cat.later">
        <source>Dans quelques jours</source>
        <translation>In einigen Tagen</translation>
    </message>
    <message id="cat.now">
        <source>Tout de suite</source>
        <translation>Sofort</translation>
    </message>
    <message id="cat.post">
        <source>Par la poste</source>
        <translation>Per Post</translation>
    </message>
    <message id="cat.title">
        <source>Quel document voulez-vous ?</source>
        <translation>Welches Dokument möchten Sie?</translation>
    </message>
    <message id="connecting.card">
        <source>Carte vérifiée</source>
        <translation>Karte geprüft</translation>
    </message>
    <message id="connecting.city">
        <source>Contact avec la commune</source>
        <translation>Kontakt mit der Gemeinde</translation>
    </message>
    <message id="connecting.documents">
        <source>Vos documents</source>
        <translation>Ihre Dokumente</translation>
    </message>
    <message id="connecting.slow">
        <source>Cela prend un peu plus de temps. Tout va bien.</source>
        <translation>Es dauert etwas länger. Alles ist in Ordnung.</translation>
    </message>
    <message id="connecting.title">
        <source>Un instant.</source>
        <translation>Einen Moment.</translation>
    </message>
    <message id="deliver.copies">
        <source>Imprimer combien de fois ?</source>
        <translation>Wie oft drucken?</translation>
    </message>
    <message id="deliver.email">
        <source>Par e-mail</source>
        <translation>Per E-Mail</translation>
    </message>
    <message id="deliver.emailHint">
        <source>Vous tapez votre adresse e-mail.</source>
        <translation>Sie tippen Ihre E-Mail-Adresse.</translation>
    </message>
    <message id="deliver.emailTo">
        <source>Par e-mail, à %1</source>
        <translation>Per E-Mail, an %1</translation>
    </message>
    <message id="deliver.fewer">
        <source>Un exemplaire de moins</source>
        <translation>Ein Exemplar weniger</translation>
    </message>
    <message id="deliver.more">
        <source>Un exemplaire de plus</source>
        <translation>Ein Exemplar mehr</translation>
    </message>
    <message id="deliver.post">
        <source>Par la poste</source>
        <translation>Per Post</translation>
    </message>
    <message id="deliver.postHint">
        <source>À votre adresse officielle.</source>
        <translation>An Ihre offizielle Adresse.</translation>
    </message>
    <message id="deliver.print">
        <source>Imprimer ici</source>
        <translation>Hier drucken</translation>
    </message>
    <message id="deliver.printCopies">
        <source>Imprimer ici, en %1 exemplaires</source>
        <translation>Hier drucken, %1 Exemplare</translation>
    </message>
    <message id="deliver.printHint">
        <source>Le papier sort de cette machine.</source>
        <translation>Das Papier kommt aus dieser Maschine.</translation>
    </message>
    <message id="deliver.printLater">
        <source>Imprimer ici à votre prochaine visite</source>
        <translation>Hier drucken beim nächsten Besuch</translation>
    </message>
    <message id="deliver.title">
        <source>Comment voulez-vous le recevoir ?</source>
        <translation>Wie möchten Sie es bekommen?</translation>
    </message>
    <message id="detail.choose">
        <source>Je choisis ce document</source>
        <translation>Ich wähle dieses Dokument</translation>
    </message>
    <message id="detail.free">
        <source>Gratuit</source>
        <translation>Kostenlos</translation>
    </message>
    <message id="detail.language">
        <source>Langue du papier</source>
        <translation>Sprache des Papiers</translation>
    </message>
    <message id="detail.now">
        <source>Vous le recevez tout de suite.</source>
        <translation>Sie bekommen es sofort.</translation>
    </message>
    <message id="done.code">
        <source>Votre numéro de suivi</source>
        <translation>Ihre Nummer</translation>
    </message>
    <message id="done.email">
        <source>Vous le recevez par e-mail.</source>
        <translation>Sie bekommen es per E-Mail.</translation>
    </message>
    <message id="done.finished">
        <source>J'ai fini</source>
        <translation>Ich bin fertig</translation>
    </message>
    <message id="done.later">
        <source>La commune vérifie. Vous le recevez par la poste en %1 jours ouvrables.</source>
        <translation>Die Gemeinde prüft. Sie bekommen es per Post in %1 Werktagen.</translation>
    </message>
    <message id="done.laterEmail">
        <source>La commune vérifie. Vous le recevez par e-mail en %1 jours ouvrables.</source>
        <translation>Die Gemeinde prüft. Sie bekommen es per E-Mail in %1 Werktagen.</translation>
    </message>
    <message id="done.nextVisit">
        <source>La commune vérifie. Remettez votre carte ici dans %1 jours ouvrables.</source>
        <translation>Die Gemeinde prüft. Stecken Sie Ihre Karte in %1 Werktagen wieder hier ein.</translation>
    </message>
    <message id="done.other">
        <source>Un autre document</source>
        <translation>Ein anderes Dokument</translation>
    </message>
    <message id="done.post">
        <source>Vous le recevez par la poste, à votre adresse officielle.</source>
        <translation>Sie bekommen es per Post an Ihre offizielle Adresse.</translation>
    </message>
    <message id="done.ready">
        <source>Votre document est prêt.</source>
        <translation>Ihr Dokument ist fertig.</translation>
    </message>
    <message id="done.slip">
        <source>Imprimer ce numéro</source>
        <translation>Diese Nummer drucken</translation>
    </message>
    <message id="done.slipWaits">
        <source>Ce numéro s'imprime dès que la carte est sortie.</source>
        <translation>Diese Nummer wird gedruckt, sobald die Karte draußen ist.</translation>
    </message>
    <message id="done.title">
        <source>C'est fait.</source>
        <translation>Es ist erledigt.</translation>
    </message>
    <message id="enrol.asking">
        <source>La ville vérifie le code. Un instant.</source>
        <translation>Die Stadt prüft den Code. Einen Moment.</translation>
    </message>
    <message id="enrol.code">
        <source>Tapez le code d'inscription que montre la console de la ville.</source>
        <translation>Tippen Sie den Anmeldecode der Konsole der Stadt.</translation>
    </message>
    <message id="enrol.compare">
        <source>Comparez les six mots</source>
        <translation>Vergleichen Sie die sechs Wörter</translation>
    </message>
    <message id="enrol.different">
        <source>Pas les mêmes</source>
        <translation>Nicht gleich</translation>
    </message>
    <message id="enrol.keeping">
        <source>C'est noté. La borne démarre.</source>
        <translation>Notiert. Das Terminal startet.</translation>
    </message>
    <message id="enrol.look">
        <source>La console de la ville montre-t-elle les mêmes mots, dans le même ordre ?</source>
        <translation>Zeigt die Konsole der Stadt dieselben Wörter, in derselben Reihenfolge?</translation>
    </message>
    <message id="enrol.no-city">
        <source>La ville ne répond pas. Vérifiez le câble du réseau, puis retapez le dernier signe.</source>
        <translation>Die Stadt antwortet nicht. Prüfen Sie das Netzkabel und tippen Sie das letzte Zeichen noch einmal.</translation>
    </message>
    <message id="enrol.no-code">
        <source>La ville ne reconnaît pas ce code. Vérifiez chaque signe, ou demandez un nouveau code.</source>
        <translation>Die Stadt kennt diesen Code nicht. Prüfen Sie jedes Zeichen oder verlangen Sie einen neuen Code.</translation>
    </message>
    <message id="enrol.same">
        <source>Les mêmes</source>
        <translation>Gleich</translation>
    </message>
    <message id="enrol.title">
        <source>Borne %1 : pas encore inscrite</source>
        <translation>Terminal %1: noch nicht angemeldet</translation>
    </message>
    <message id="gone.again">
        <source>Recommencer</source>
        <translation>Neu beginnen</translation>
    </message>
    <message id="gone.done">
        <source>C'est fait. Au revoir.</source>
        <translation>Es ist erledigt. Auf Wiedersehen.</translation>
    </message>
    <message id="gone.maybe">
        <source>Votre demande est peut-être partie. Remettez votre carte pour le savoir.</source>
        <translation>Ihr Antrag ist vielleicht abgeschickt. Stecken Sie Ihre Karte wieder ein, um es zu erfahren.</translation>
    </message>
    <message id="gone.nothing">
        <source>Rien n'est demandé.</source>
        <translation>Nichts ist beantragt.</translation>
    </message>
    <message id="gone.title">
        <source>Vous avez repris votre carte.</source>
        <translation>Sie haben Ihre Karte genommen.</translation>
    </message>
    <message id="guide.1">
        <source>La personne tape elle-même son code. Regardez ailleurs.</source>
        <translation>Die Person tippt den Code selbst. Schauen Sie weg.</translation>
    </message>
    <message id="guide.2">
        <source>Touchez Aide, puis Cacher mes données. Vous pouvez alors montrer les boutons.</source>
        <translation>Berühren Sie Hilfe, dann Meine Daten verbergen. Dann können Sie die Tasten zeigen.</translation>
    </message>
    <message id="guide.3">
        <source>Un papier oublié va à la destructeuse. Une carte oubliée va à l'accueil.</source>
        <translation>Vergessenes Papier kommt in den Schredder. Eine vergessene Karte kommt zum Empfang.</translation>
    </message>
    <message id="guide.hours">
        <source>Heures d'ouverture : %1</source>
        <translation>Öffnungszeiten: %1</translation>
    </message>
    <message id="guide.networkBad">
        <source>Il n'y a pas de contact avec la commune.</source>
        <translation>Es gibt keinen Kontakt zur Gemeinde.</translation>
    </message>
    <message id="guide.networkGood">
        <source>Le contact avec la commune est bon.</source>
        <translation>Der Kontakt zur Gemeinde ist gut.</translation>
    </message>
    <message id="guide.paperGood">
        <source>L'imprimante est prête.</source>
        <translation>Der Drucker ist bereit.</translation>
    </message>
    <message id="guide.technician">
        <source>Technicien : %1</source>
        <translation>Techniker: %1</translation>
    </message>
    <message id="guide.title">
        <source>Merci d'aider.</source>
        <translation>Danke, dass Sie helfen.</translation>
    </message>
    <message id="help.ask">
        <source>Demandez à l'accueil.</source>
        <translation>Fragen Sie am Empfang.</translation>
    </message>
    <message id="help.back">
        <source>J'ai compris</source>
        <translation>Ich habe verstanden</translation>
    </message>
    <message id="help.browse">
        <source>Vous regardez les documents, sans carte. Touchez un document pour savoir à quoi il sert. Rien n'est demandé.</source>
        <translation>Sie sehen die Dokumente an, ohne Karte. Berühren Sie eines, um zu sehen, wozu es dient. Nichts wird beantragt.</translation>
    </message>
    <message id="help.call">
        <source>Quelqu'un peut venir ?</source>
        <translation>Kann jemand kommen?</translation>
    </message>
    <message id="help.callHint">
        <source>Vos données sont d'abord cachées.</source>
        <translation>Ihre Daten werden zuerst verborgen.</translation>
    </message>
    <message id="help.card">
        <source>Mettez votre carte d'identité dans le lecteur, la puce dorée d'abord. La carte n'est jamais avalée. Vous pouvez la reprendre à tout moment.</source>
        <translation>Stecken Sie Ihren Ausweis in den Leser, den goldenen Chip zuerst. Die Karte wird nie eingezogen. Sie können sie immer zurücknehmen.</translation>
    </message>
    <message id="help.catalogue">
        <source>Choisissez un thème, puis un document. Sur chaque carte est écrit s'il vient tout de suite ou plus tard. Rien n'est demandé avant la fin.</source>
        <translation>Wählen Sie ein Thema, dann ein Dokument. Auf jeder Karte steht, ob es sofort kommt oder später. Vor dem Ende wird nichts beantragt.</translation>
    </message>
    <message id="help.code">
        <source>Le code PIN est le code de votre carte d'identité. Vous le tapez sur le petit clavier, jamais sur cet écran. Vous pouvez arrêter ici : votre carte reste en ordre.</source>
        <translation>Die PIN ist der Code Ihres Ausweises. Sie tippen sie auf der kleinen Tastatur, nie auf diesem Bildschirm. Sie können hier aufhören: Ihre Karte bleibt in Ordnung.</translation>
    </message>
    <message id="help.curtain">
        <source>Écran protégé : vos données sont cachées</source>
        <translation>Geschützter Bildschirm: Ihre Daten sind verborgen</translation>
    </message>
    <message id="help.delivery">
        <source>Choisissez comment le document vient chez vous. Ce qui n'est pas possible est gris, avec la raison. Vous pouvez encore changer.</source>
        <translation>Wählen Sie, wie das Dokument zu Ihnen kommt. Was nicht geht, ist grau, mit dem Grund. Sie können noch ändern.</translation>
    </message>
    <message id="help.document">
        <source>Cette page dit à quoi le document sert et comment il arrive. Touchez le bouton vert pour le choisir. Vous pouvez toujours revenir.</source>
        <translation>Diese Seite sagt, wozu das Dokument dient und wie es kommt. Berühren Sie die grüne Taste, um es zu wählen. Sie können immer zurück.</translation>
    </message>
    <message id="help.email">
        <source>Tapez votre adresse, lettre par lettre. Le signe @ a sa propre touche. Nous l'effaçons après cet envoi.</source>
        <translation>Tippen Sie Ihre Adresse, Buchstabe für Buchstabe. Das Zeichen @ hat eine eigene Taste. Nach dieser Sendung löschen wir sie.</translation>
    </message>
    <message id="help.explain">
        <source>Expliquez-moi cette page</source>
        <translation>Erklären Sie mir diese Seite</translation>
    </message>
    <message id="help.helper">
        <source>Je suis là pour aider</source>
        <translation>Ich bin hier, um zu helfen</translation>
    </message>
    <message id="help.hidden">
        <source>Vos données sont cachées. Personne ne peut les lire ici.</source>
        <translation>Ihre Daten sind verborgen. Niemand kann sie hier lesen.</translation>
    </message>
    <message id="help.hide">
        <source>Cacher mes données</source>
        <translation>Meine Daten verbergen</translation>
    </message>
    <message id="help.hideHint">
        <source>Une autre personne peut alors regarder avec vous.</source>
        <translation>Dann kann jemand mit Ihnen schauen.</translation>
    </message>
    <message id="help.lift">
        <source>Montrer à nouveau</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message id="help.liftHint">
        <source>Appuyez longtemps</source>
        <translation>Lange drücken</translation>
    </message>
    <message id="help.lookAway">
        <source>La personne qui vous aide regarde ailleurs.</source>
        <translation>Wer Ihnen hilft, schaut jetzt weg.</translation>
    </message>
    <message id="help.ordered">
        <source>Votre demande est chez la commune. Vous pouvez finir, ou demander un autre document. Reprenez votre carte à la fin.</source>
        <translation>Ihr Antrag ist bei der Gemeinde. Sie können aufhören oder ein anderes Dokument beantragen. Nehmen Sie am Ende Ihre Karte zurück.</translation>
    </message>
    <message id="help.orders">
        <source>Vous avez déjà demandé ces documents. Ceux qui sont prêts peuvent être imprimés maintenant. Vous ne payez rien.</source>
        <translation>Diese Dokumente haben Sie schon beantragt. Was bereit ist, kann jetzt gedruckt werden. Sie bezahlen nichts.</translation>
    </message>
    <message id="help.page">
        <source>Cette page</source>
        <translation>Diese Seite</translation>
    </message>
    <message id="help.person">
        <source>Nous avons lu votre prénom sur la carte, rien d'autre. Si c'est votre carte, touchez le bouton vert. Sinon, reprenez la carte.</source>
        <translation>Wir haben nur Ihren Vornamen auf der Karte gelesen. Ist es Ihre Karte, berühren Sie die grüne Taste. Sonst nehmen Sie die Karte zurück.</translation>
    </message>
    <message id="help.print">
        <source>Le papier sort de l'imprimante à côté de l'écran. Quelqu'un de l'accueil peut aider l'imprimante. Votre document n'est pas perdu.</source>
        <translation>Das Papier kommt aus dem Drucker neben dem Bildschirm. Jemand vom Empfang kann dem Drucker helfen. Ihr Dokument ist nicht verloren.</translation>
    </message>
    <message id="help.question">
        <source>Votre réponse est écrite sur la demande. Touchez la bonne réponse. Si vous ne savez pas, ce n'est pas grave : demandez de l'aide.</source>
        <translation>Ihre Antwort steht im Antrag. Berühren Sie die richtige Antwort. Wenn Sie es nicht wissen, ist das nicht schlimm: Fragen Sie um Hilfe.</translation>
    </message>
    <message id="help.review">
        <source>Lisez encore une fois ce que vous demandez. Touchez Modifier pour changer une ligne. Seul le bouton vert envoie la demande.</source>
        <translation>Lesen Sie noch einmal, was Sie beantragen. Mit Ändern ändern Sie eine Zeile. Nur die grüne Taste schickt den Antrag ab.</translation>
    </message>
    <message id="help.take">
        <source>Tirez la carte vers le haut. Ensuite le papier sort, si vous en avez demandé un. Tout est effacé.</source>
        <translation>Ziehen Sie die Karte nach oben. Dann kommt das Papier, wenn Sie eines beantragt haben. Alles wird gelöscht.</translation>
    </message>
    <message id="help.title">
        <source>Comment pouvons-nous vous aider ?</source>
        <translation>Wie können wir Ihnen helfen?</translation>
    </message>
    <message id="help.wait">
        <source>La machine parle avec la commune. Cela peut durer un moment. Rien n'est demandé, rien n'est perdu.</source>
        <translation>Die Maschine spricht mit der Gemeinde. Das kann kurz dauern. Nichts ist beantragt, nichts ist verloren.</translation>
    </message>
    <message id="helper.busy">
        <source>Attendez une minute, puis regardez l'écran de l'imprimante.</source>
        <translation>Warten Sie eine Minute und sehen Sie dann auf das Display des Druckers.</translation>
    </message>
    <message id="helper.door">
        <source>Fermez toutes les portes de l'imprimante.</source>
        <translation>Schließen Sie alle Klappen des Druckers.</translation>
    </message>
    <message id="helper.fault">
        <source>Lisez l'écran de l'imprimante, puis appelez le technicien.</source>
        <translation>Lesen Sie das Display des Druckers und rufen Sie dann den Techniker.</translation>
    </message>
    <message id="helper.jam">
        <source>Ouvrez l'imprimante, retirez le papier, refermez. Une page abîmée va à la destructeuse.</source>
        <translation>Öffnen Sie den Drucker, nehmen Sie das Papier heraus, schließen Sie ihn. Eine beschädigte Seite kommt in den Aktenvernichter.</translation>
    </message>
    <message id="helper.off">
        <source>Allumez l'imprimante. Regardez ses deux câbles.</source>
        <translation>Schalten Sie den Drucker ein. Prüfen Sie seine zwei Kabel.</translation>
    </message>
    <message id="helper.paper">
        <source>Mettez du papier A4 et poussez le bac jusqu'au bout.</source>
        <translation>Legen Sie A4-Papier ein und schieben Sie das Fach ganz hinein.</translation>
    </message>
    <message id="helper.paused">
        <source>Appuyez sur Reprendre ou OK sur l'imprimante.</source>
        <translation>Drücken Sie Fortsetzen oder OK am Drucker.</translation>
    </message>
    <message id="helper.silent">
        <source>Éteignez l'imprimante, attendez 10 secondes, rallumez-la.</source>
        <translation>Schalten Sie den Drucker aus, warten Sie 10 Sekunden, schalten Sie ihn ein.</translation>
    </message>
    <message id="helper.title">
        <source>Pour la personne qui aide :</source>
        <translation>Für die Person, die hilft:</translation>
    </message>
    <message id="helper.toner">
        <source>Remplacez la cartouche d'encre.</source>
        <translation>Tauschen Sie die Tintenpatrone aus.</translation>
    </message>
    <message id="helper.trayFull">
        <source>Videz le bac de sortie. Les pages d'autres personnes vont à la destructeuse.</source>
        <translation>Leeren Sie das Ausgabefach. Seiten anderer Personen kommen in den Aktenvernichter.</translation>
    </message>
    <message id="helper.unplugged">
        <source>Remettez la prise de l'imprimante, des deux côtés du câble.</source>
        <translation>Stecken Sie das Kabel des Druckers wieder ein, an beiden Enden.</translation>
    </message>
    <message id="insert.chip">
        <source>La puce dorée d'abord, vers le bas.</source>
        <translation>Der goldene Chip zuerst, nach unten.</translation>
    </message>
    <message id="insert.title">
        <source>Glissez votre carte dans le lecteur</source>
        <translation>Stecken Sie Ihre Karte in den Leser</translation>
    </message>
    <message id="insert.where">
        <source>Le lecteur est sous l'écran.</source>
        <translation>Der Leser ist unter dem Bildschirm.</translation>
    </message>
    <message id="language.own">
        <source>Français</source>
        <translation>Deutsch</translation>
    </message>
    <message id="language.title">
        <source>Votre langue</source>
        <translation>Ihre Sprache</translation>
    </message>
    <message id="later.1">
        <source>Vous demandez aujourd'hui.</source>
        <translation>Sie beantragen es heute.</translation>
    </message>
    <message id="later.2">
        <source>Un agent vérifie.</source>
        <translation>Ein Mitarbeiter prüft.</translation>
    </message>
    <message id="later.3">
        <source>Vous le recevez en %1 jours ouvrables.</source>
        <translation>Sie bekommen es in %1 Werktagen.</translation>
    </message>
    <message id="layout.direction">
        <source>ltr</source>
        <translation>ltr</translation>
    </message>
    <message id="low.note">
        <source>L'écran est descendu. Tous les boutons sont en bas.</source>
        <translation>Der Bildschirm ist tiefer. Alle Tasten sind unten.</translation>
    </message>
    <message id="mail.check">
        <source>Est-ce la bonne adresse ?</source>
        <translation>Ist das die richtige Adresse?</translation>
    </message>
    <message id="mail.clear">
        <source>Effacer tout</source>
        <translation>Alles löschen</translation>
    </message>
    <message id="mail.empty">
        <source>Tapez d'abord votre adresse.</source>
        <translation>Tippen Sie zuerst Ihre Adresse.</translation>
    </message>
    <message id="mail.erase">
        <source>Effacer</source>
        <translation>Löschen</translation>
    </message>
    <message id="mail.hide">
        <source>Cacher</source>
        <translation>Verbergen</translation>
    </message>
    <message id="mail.next">
        <source>Continuer</source>
        <translation>Weiter</translation>
    </message>
    <message id="mail.no">
        <source>Non, je corrige</source>
        <translation>Nein, ich ändere sie</translation>
    </message>
    <message id="mail.noAt">
        <source>Il manque le signe @.</source>
        <translation>Das Zeichen @ fehlt.</translation>
    </message>
    <message id="mail.noEnd">
        <source>Il manque la fin, par exemple .be</source>
        <translation>Das Ende fehlt, zum Beispiel .be</translation>
    </message>
    <message id="mail.show">
        <source>Montrer</source>
        <translation>Zeigen</translation>
    </message>
    <message id="mail.title">
        <source>Votre adresse e-mail</source>
        <translation>Ihre E-Mail-Adresse</translation>
    </message>
    <message id="mail.use">
        <source>Nous n'utilisons cette adresse que pour cet envoi.</source>
        <translation>Wir verwenden diese Adresse nur für diese Sendung.</translation>
    </message>
    <message id="mail.wrong">
        <source>Cette adresse n'est pas complète.</source>
        <translation>Diese Adresse ist nicht vollständig.</translation>
    </message>
    <message id="mail.yes">
        <source>Oui, c'est juste</source>
        <translation>Ja, das stimmt</translation>
    </message>
    <message id="notice.printer">
        <source>Pas d'impression pour le moment. Envoi par e-mail possible.</source>
        <translation>Zurzeit kein Druck. Versand per E-Mail ist möglich.</translation>
    </message>
    <message id="oos.back">
        <source>Retour prévu : %1</source>
        <translation>Voraussichtlich zurück: %1</translation>
    </message>
    <message id="oos.card">
        <source>Votre carte est dans le lecteur ? Reprenez-la.</source>
        <translation>Ist Ihre Karte im Leser? Nehmen Sie sie heraus.</translation>
    </message>
    <message id="oos.clock">
        <source>L'heure de cette borne n'est pas juste. Un technicien doit venir.</source>
        <translation>Die Uhr dieses Terminals geht falsch. Ein Techniker muss kommen.</translation>
    </message>
    <message id="oos.fault">
        <source>Quelqu'un va la remettre en marche.</source>
        <translation>Jemand setzt sie wieder in Gang.</translation>
    </message>
    <message id="oos.network">
        <source>Nous n'arrivons pas à joindre la commune.</source>
        <translation>Wir können die Gemeinde nicht erreichen.</translation>
    </message>
    <message id="oos.place">
        <source>Ce lieu est fermé pour le moment.</source>
        <translation>Dieser Ort ist zurzeit geschlossen.</translation>
    </message>
    <message id="oos.reader">
        <source>Le lecteur de cartes ne répond pas.</source>
        <translation>Der Kartenleser antwortet nicht.</translation>
    </message>
    <message id="oos.repair">
        <source>On la répare.</source>
        <translation>Sie wird repariert.</translation>
    </message>
    <message id="oos.title">
        <source>Cette machine se repose.</source>
        <translation>Diese Maschine ruht sich aus.</translation>
    </message>
    <message id="oos.upkeep">
        <source>Elle est en entretien.</source>
        <translation>Sie wird gewartet.</translation>
    </message>
    <message id="ordering.leaving">
        <source>La demande part.</source>
        <translation>Der Antrag wird abgeschickt.</translation>
    </message>
    <message id="ordering.ready">
        <source>Document prêt</source>
        <translation>Dokument fertig</translation>
    </message>
    <message id="ordering.sent">
        <source>Demande envoyée</source>
        <translation>Antrag abgeschickt</translation>
    </message>
    <message id="ordering.title">
        <source>Un instant.</source>
        <translation>Einen Moment.</translation>
    </message>
    <message id="ordering.verify">
        <source>Nous vérifions si la demande est bien arrivée.</source>
        <translation>Wir prüfen, ob der Antrag angekommen ist.</translation>
    </message>
    <message id="orders.clerk">
        <source>Bien arrivée, la commune vérifie</source>
        <translation>Angekommen, die Gemeinde prüft</translation>
    </message>
    <message id="orders.other">
        <source>Un autre document</source>
        <translation>Ein anderes Dokument</translation>
    </message>
    <message id="orders.print">
        <source>Imprimer</source>
        <translation>Drucken</translation>
    </message>
    <message id="orders.ready">
        <source>À imprimer</source>
        <translation>Zu drucken</translation>
    </message>
    <message id="orders.title">
        <source>Un document vous attend.</source>
        <translation>Ein Dokument wartet auf Sie.</translation>
    </message>
    <message id="person.ask">
        <source>Est-ce votre carte ?</source>
        <translation>Ist das Ihre Karte?</translation>
    </message>
    <message id="person.consent">
        <source>Nous lirons vos données à la commune pour faire votre document. Rien ne reste dans cette machine.</source>
        <translation>Wir lesen Ihre Daten bei der Gemeinde, um Ihr Dokument zu machen. Nichts bleibt in dieser Maschine.</translation>
    </message>
    <message id="person.hello">
        <source>Bonjour %1.</source>
        <translation>Guten Tag %1.</translation>
    </message>
    <message id="person.more">
        <source>En savoir plus</source>
        <translation>Mehr erfahren</translation>
    </message>
    <message id="person.no">
        <source>Non</source>
        <translation>Nein</translation>
    </message>
    <message id="person.yes">
        <source>Oui, c'est ma carte</source>
        <translation>Ja, das ist meine Karte</translation>
    </message>
    <message id="phone">
        <source>Téléphone : %1</source>
        <translation>Telefon: %1</translation>
    </message>
    <message id="pin.again">
        <source>Retapez votre code pour continuer.</source>
        <translation>Tippen Sie Ihren Code noch einmal, um fortzufahren.</translation>
    </message>
    <message id="pin.attention">
        <source>Attention : il vous reste %1 essais.</source>
        <translation>Achtung: Sie haben noch %1 Versuche.</translation>
    </message>
    <message id="pin.attentionOne">
        <source>Attention : il vous reste 1 essai.</source>
        <translation>Achtung: Sie haben noch 1 Versuch.</translation>
    </message>
    <message id="pin.below">
        <source>Le clavier est sous l'écran</source>
        <translation>Die Tastatur ist unter dem Bildschirm</translation>
    </message>
    <message id="pin.blocked.letter">
        <source>Si vous avez encore la lettre avec les codes, prenez-la.</source>
        <translation>Wenn Sie den Brief mit den Codes noch haben, nehmen Sie ihn mit.</translation>
    </message>
    <message id="pin.blocked.line">
        <source>Votre carte reste valable comme carte d'identité. Le guichet peut débloquer le code.</source>
        <translation>Ihre Karte bleibt als Ausweis gültig. Der Schalter kann den Code entsperren.</translation>
    </message>
    <message id="pin.blocked.title">
        <source>Le code de votre carte est bloqué.</source>
        <translation>Der Code Ihrer Karte ist gesperrt.</translation>
    </message>
    <message id="pin.calm">
        <source>Ce n'est pas grave.</source>
        <translation>Das ist nicht schlimm.</translation>
    </message>
    <message id="pin.code">
        <source>Tapez votre code.</source>
        <translation>Tippen Sie Ihren Code.</translation>
    </message>
    <message id="pin.have">
        <source>Avez-vous votre code PIN ?</source>
        <translation>Haben Sie Ihren PIN-Code?</translation>
    </message>
    <message id="pin.help.1">
        <source>Le code était dans une lettre, avec votre carte.</source>
        <translation>Der Code war in einem Brief, bei Ihrer Karte.</translation>
    </message>
    <message id="pin.help.2">
        <source>Vous l'avez peut-être noté. Ne le montrez à personne.</source>
        <translation>Vielleicht haben Sie ihn aufgeschrieben. Zeigen Sie ihn niemandem.</translation>
    </message>
    <message id="pin.help.3">
        <source>Vous pouvez demander un nouveau code au guichet.</source>
        <translation>Sie können am Schalter einen neuen Code beantragen.</translation>
    </message>
    <message id="pin.help.title">
        <source>Où trouver votre code PIN ?</source>
        <translation>Wo finden Sie Ihren PIN-Code?</translation>
    </message>
    <message id="pin.hide">
        <source>Cachez le clavier avec votre main.</source>
        <translation>Verdecken Sie die Tastatur mit Ihrer Hand.</translation>
    </message>
    <message id="pin.last">
        <source>C'est le dernier essai.</source>
        <translation>Das ist der letzte Versuch.</translation>
    </message>
    <message id="pin.lastAdvice">
        <source>Si vous n'êtes pas sûr, arrêtez ici : votre carte reste en ordre.</source>
        <translation>Wenn Sie nicht sicher sind, hören Sie hier auf: Ihre Karte bleibt in Ordnung.</translation>
    </message>
    <message id="pin.left" numerus="yes">
        <source>Il vous reste %n essais.</source>
        <translation><numerusform>Sie haben noch %n Versuch.</numerusform><numerusform>Sie haben noch %n Versuche.</numerusform></translation>
    </message>
    <message id="pin.no">
        <source>Je n'ai pas mon code</source>
        <translation>Ich habe meinen Code nicht</translation>
    </message>
    <message id="pin.notBank">
        <source>Ce n'est pas le code de la banque.</source>
        <translation>Es ist nicht der Code der Bank.</translation>
    </message>
    <message id="pin.ok">
        <source>Appuyez sur la touche verte OK.</source>
        <translation>Drücken Sie die grüne Taste OK.</translation>
    </message>
    <message id="pin.paused.line">
        <source>Rien n'est perdu, aucun essai n'est compté.</source>
        <translation>Nichts ist verloren, kein Versuch zählt.</translation>
    </message>
    <message id="pin.paused.title">
        <source>On fait une pause.</source>
        <translation>Wir machen eine Pause.</translation>
    </message>
    <message id="pin.redKey">
        <source>Appuyez sur la touche rouge du clavier.</source>
        <translation>Drücken Sie die rote Taste der Tastatur.</translation>
    </message>
    <message id="pin.retry">
        <source>Réessayer</source>
        <translation>Noch einmal</translation>
    </message>
    <message id="pin.secret">
        <source>Votre code reste secret : il n'apparaît jamais sur cet écran.</source>
        <translation>Ihr Code bleibt geheim: er erscheint nie auf diesem Bildschirm.</translation>
    </message>
    <message id="pin.stopHere">
        <source>Arrêter ici</source>
        <translation>Hier aufhören</translation>
    </message>
    <message id="pin.time" numerus="yes">
        <source>Prenez votre temps. Encore %n secondes.</source>
        <translation><numerusform>Nehmen Sie sich Zeit. Noch %n Sekunde.</numerusform><numerusform>Nehmen Sie sich Zeit. Noch %n Sekunden.</numerusform></translation>
    </message>
    <message id="pin.type">
        <source>Tapez votre code PIN sur le clavier</source>
        <translation>Tippen Sie Ihren PIN-Code auf der Tastatur</translation>
    </message>
    <message id="pin.unsure">
        <source>Je ne suis plus sûr</source>
        <translation>Ich bin nicht mehr sicher</translation>
    </message>
    <message id="pin.what">
        <source>Ce sont souvent 4 chiffres. Vous les avez choisis ou reçus avec votre carte.</source>
        <translation>Es sind oft 4 Ziffern. Sie haben sie gewählt oder mit Ihrer Karte bekommen.</translation>
    </message>
    <message id="pin.wrong.title">
        <source>Ce code n'est pas le bon.</source>
        <translation>Dieser Code ist nicht der richtige.</translation>
    </message>
    <message id="pin.yes">
        <source>Oui, je tape mon code</source>
        <translation>Ja, ich tippe meinen Code</translation>
    </message>
    <message id="print.here">
        <source>Le papier sort ici.</source>
        <translation>Das Papier kommt hier heraus.</translation>
    </message>
    <message id="print.later">
        <source>Recommencer plus tard</source>
        <translation>Später neu beginnen</translation>
    </message>
    <message id="print.laterHint">
        <source>Remettez votre carte plus tard : le document reste prêt.</source>
        <translation>Stecken Sie Ihre Karte später ein: das Dokument bleibt bereit.</translation>
    </message>
    <message id="print.moment">
        <source>Un instant : la machine finit d'abord ce document.</source>
        <translation>Einen Moment: die Maschine druckt erst dieses Dokument fertig.</translation>
    </message>
    <message id="print.safe">
        <source>Votre document n'est pas perdu.</source>
        <translation>Ihr Dokument ist nicht verloren.</translation>
    </message>
    <message id="print.sheet">
        <source>%1 sur %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message id="print.staff">
        <source>Quelqu'un vient</source>
        <translation>Jemand kommt</translation>
    </message>
    <message id="print.staffComing">
        <source>Demandez à l'accueil. Nous attendons avec vous.</source>
        <translation>Fragen Sie am Empfang. Wir warten mit Ihnen.</translation>
    </message>
    <message id="print.stop">
        <source>L'imprimante s'est arrêtée.</source>
        <translation>Der Drucker hat angehalten.</translation>
    </message>
    <message id="print.title">
        <source>Votre document s'imprime.</source>
        <translation>Ihr Dokument wird gedruckt.</translation>
    </message>
    <message id="printer.busy">
        <source>L'imprimante est occupée.</source>
        <translation>Der Drucker ist beschäftigt.</translation>
    </message>
    <message id="printer.door">
        <source>Une porte de l'imprimante est ouverte.</source>
        <translation>Eine Klappe des Druckers ist offen.</translation>
    </message>
    <message id="printer.fault">
        <source>L'imprimante a besoin d'aide.</source>
        <translation>Der Drucker braucht Hilfe.</translation>
    </message>
    <message id="printer.jam">
        <source>Le papier est coincé.</source>
        <translation>Papier klemmt.</translation>
    </message>
    <message id="printer.off">
        <source>L'imprimante est éteinte.</source>
        <translation>Der Drucker ist ausgeschaltet.</translation>
    </message>
    <message id="printer.paper">
        <source>L'imprimante est vide.</source>
        <translation>Der Drucker ist leer.</translation>
    </message>
    <message id="printer.paused">
        <source>L'imprimante est en pause.</source>
        <translation>Der Drucker macht Pause.</translation>
    </message>
    <message id="printer.silent">
        <source>L'imprimante ne répond pas encore.</source>
        <translation>Der Drucker antwortet noch nicht.</translation>
    </message>
    <message id="printer.toner">
        <source>L'imprimante n'a plus d'encre.</source>
        <translation>Der Drucker hat keine Tinte mehr.</translation>
    </message>
    <message id="printer.trayFull">
        <source>Le bac de l'imprimante est plein.</source>
        <translation>Das Fach des Druckers ist voll.</translation>
    </message>
    <message id="printer.unplugged">
        <source>L'imprimante n'est pas branchée.</source>
        <translation>Der Drucker ist nicht angeschlossen.</translation>
    </message>
    <message id="privacy.1">
        <source>Sur votre carte : votre prénom, et la preuve que la carte est à vous.</source>
        <translation>Auf Ihrer Karte: Ihren Vornamen und den Beweis, dass die Karte Ihnen gehört.</translation>
    </message>
    <message id="privacy.2">
        <source>À la commune : ce qu'il faut pour votre document, et seulement si vous le demandez.</source>
        <translation>Bei der Gemeinde: was Ihr Dokument braucht, und nur wenn Sie es beantragen.</translation>
    </message>
    <message id="privacy.3">
        <source>Quand la carte est sortie, tout est effacé de cette machine. La commune garde votre demande.</source>
        <translation>Ist die Karte draußen, wird auf dieser Maschine alles gelöscht. Die Gemeinde behält Ihren Antrag.</translation>
    </message>
    <message id="privacy.title">
        <source>Ce que nous lisons</source>
        <translation>Was wir lesen</translation>
    </message>
    <message id="qr.appointment">
        <source>Prendre rendez-vous avec un téléphone</source>
        <translation>Mit dem Handy einen Termin machen</translation>
    </message>
    <message id="qr.follow">
        <source>Suivre avec un téléphone</source>
        <translation>Mit dem Handy verfolgen</translation>
    </message>
    <message id="question.child">
        <source>Pour mon enfant : %1</source>
        <translation>Für mein Kind: %1</translation>
    </message>
    <message id="question.me">
        <source>Pour moi</source>
        <translation>Für mich</translation>
    </message>
    <message id="question.unknown">
        <source>Je ne sais pas</source>
        <translation>Ich weiß es nicht</translation>
    </message>
    <message id="read.colours">
        <source>Les couleurs</source>
        <translation>Die Farben</translation>
    </message>
    <message id="read.colours0">
        <source>Normales</source>
        <translation>Normal</translation>
    </message>
    <message id="read.colours1">
        <source>Jaune sur noir</source>
        <translation>Gelb auf Schwarz</translation>
    </message>
    <message id="read.faster">
        <source>Plus vite</source>
        <translation>Schneller</translation>
    </message>
    <message id="read.good">
        <source>C'est mieux ainsi</source>
        <translation>So ist es besser</translation>
    </message>
    <message id="read.louder">
        <source>Plus fort</source>
        <translation>Lauter</translation>
    </message>
    <message id="read.low">
        <source>La hauteur</source>
        <translation>Die Höhe</translation>
    </message>
    <message id="read.low0">
        <source>Normale</source>
        <translation>Normal</translation>
    </message>
    <message id="read.low1">
        <source>Écran bas</source>
        <translation>Tiefer Bildschirm</translation>
    </message>
    <message id="read.size">
        <source>Les lettres</source>
        <translation>Die Buchstaben</translation>
    </message>
    <message id="read.size0">
        <source>Normales</source>
        <translation>Normal</translation>
    </message>
    <message id="read.size1">
        <source>Grandes</source>
        <translation>Groß</translation>
    </message>
    <message id="read.size2">
        <source>Très grandes</source>
        <translation>Sehr groß</translation>
    </message>
    <message id="read.slower">
        <source>Plus lent</source>
        <translation>Langsamer</translation>
    </message>
    <message id="read.softer">
        <source>Moins fort</source>
        <translation>Leiser</translation>
    </message>
    <message id="read.title">
        <source>Lire plus facilement</source>
        <translation>Leichter lesen</translation>
    </message>
    <message id="read.voice">
        <source>La voix</source>
        <translation>Die Stimme</translation>
    </message>
    <message id="read.voice0">
        <source>Non</source>
        <translation>Nein</translation>
    </message>
    <message id="read.voice1">
        <source>Oui</source>
        <translation>Ja</translation>
    </message>
    <message id="reading.leave">
        <source>Laissez la carte dans le lecteur.</source>
        <translation>Lassen Sie die Karte im Leser.</translation>
    </message>
    <message id="reading.title">
        <source>Je lis votre carte.</source>
        <translation>Ich lese Ihre Karte.</translation>
    </message>
    <message id="reason.adults_only">
        <source>Ce document est pour les adultes.</source>
        <translation>Dieses Dokument ist für Erwachsene.</translation>
    </message>
    <message id="reason.belgian_only">
        <source>Ce document est pour les Belges.</source>
        <translation>Dieses Dokument ist für Belgier.</translation>
    </message>
    <message id="reason.counter_only">
        <source>Ce document se demande au guichet.</source>
        <translation>Dieses Dokument beantragt man am Schalter.</translation>
    </message>
    <message id="reason.no_record">
        <source>La commune n'a pas de données pour ce document. Le guichet peut vous aider.</source>
        <translation>Die Gemeinde hat keine Daten für dieses Dokument. Der Schalter kann Ihnen helfen.</translation>
    </message>
    <message id="reason.not_resident">
        <source>Ce document se demande à votre commune.</source>
        <translation>Dieses Dokument beantragt man in der eigenen Gemeinde.</translation>
    </message>
    <message id="review.answers">
        <source>Vos réponses</source>
        <translation>Ihre Antworten</translation>
    </message>
    <message id="review.document">
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message id="review.edit">
        <source>Modifier</source>
        <translation>Ändern</translation>
    </message>
    <message id="review.for">
        <source>Pour qui</source>
        <translation>Für wen</translation>
    </message>
    <message id="review.language">
        <source>Langue du papier</source>
        <translation>Sprache des Papiers</translation>
    </message>
    <message id="review.title">
        <source>Vous demandez</source>
        <translation>Sie beantragen</translation>
    </message>
    <message id="review.way">
        <source>Comment</source>
        <translation>Wie</translation>
    </message>
    <message id="review.yes">
        <source>Oui, je le demande</source>
        <translation>Ja, ich beantrage es</translation>
    </message>
    <message id="service.document">
        <source>Le document n'a pas pu être contrôlé. Rien n'est imprimé, rien n'est perdu.</source>
        <translation>Das Dokument konnte nicht geprüft werden. Nichts ist gedruckt, nichts ist verloren.</translation>
    </message>
    <message id="service.documentTitle">
        <source>Votre document ne peut pas encore être imprimé.</source>
        <translation>Ihr Dokument kann noch nicht gedruckt werden.</translation>
    </message>
    <message id="service.maybe">
        <source>Votre demande est peut-être partie. Remettez votre carte plus tard : elle ne sera pas faite deux fois.</source>
        <translation>Ihr Antrag ist vielleicht abgeschickt. Stecken Sie Ihre Karte später wieder ein: er wird nicht doppelt gestellt.</translation>
    </message>
    <message id="service.nothing">
        <source>Rien n'est demandé, rien n'est perdu.</source>
        <translation>Nichts ist beantragt, nichts ist verloren.</translation>
    </message>
    <message id="service.third">
        <source>Le guichet peut vous aider.</source>
        <translation>Der Schalter kann Ihnen helfen.</translation>
    </message>
    <message id="service.title">
        <source>Nous n'arrivons pas à joindre la commune.</source>
        <translation>Wir können die Gemeinde nicht erreichen.</translation>
    </message>
    <message id="starting">
        <source>Un instant</source>
        <translation>Einen Moment</translation>
    </message>
    <message id="still.here">
        <source>Je suis là</source>
        <translation>Ich bin da</translation>
    </message>
    <message id="still.title">
        <source>Êtes-vous encore là ?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message id="still.touch">
        <source>Touchez l'écran pour continuer.</source>
        <translation>Berühren Sie den Bildschirm, um fortzufahren.</translation>
    </message>
    <message id="take.back">
        <source>Reprendre ma carte</source>
        <translation>Meine Karte nehmen</translation>
    </message>
    <message id="take.card">
        <source>Reprenez votre carte.</source>
        <translation>Nehmen Sie Ihre Karte.</translation>
    </message>
    <message id="take.erased">
        <source>Tout est effacé de cet écran.</source>
        <translation>Alles ist von diesem Bildschirm gelöscht.</translation>
    </message>
    <message id="take.forgotten">
        <source>Carte oubliée. Donnez-la à l'accueil, s'il vous plaît.</source>
        <translation>Vergessene Karte. Geben Sie sie am Empfang ab.</translation>
    </message>
    <message id="take.paper">
        <source>Prenez votre document.</source>
        <translation>Nehmen Sie Ihr Dokument.</translation>
    </message>
    <message id="take.paperDone">
        <source>Je l'ai</source>
        <translation>Ich habe es</translation>
    </message>
    <message id="take.print">
        <source>Votre document s'imprime dès que la carte est sortie.</source>
        <translation>Ihr Dokument wird gedruckt, sobald die Karte draußen ist.</translation>
    </message>
    <message id="tech.accept">
        <source>Accepter les appareils</source>
        <translation>Geräte annehmen</translation>
    </message>
    <message id="tech.back-today">
        <source>Aujourd'hui</source>
        <translation>Heute</translation>
    </message>
    <message id="tech.back-tomorrow">
        <source>Demain</source>
        <translation>Morgen</translation>
    </message>
    <message id="tech.back-unknown">
        <source>Pas encore connu</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message id="tech.back-week">
        <source>Dans une semaine</source>
        <translation>In einer Woche</translation>
    </message>
    <message id="tech.byStick">
        <source>Mettre à jour par clé USB</source>
        <translation>Mit USB-Stick aktualisieren</translation>
    </message>
    <message id="tech.check">
        <source>Contrôler et imprimer</source>
        <translation>Prüfen und drucken</translation>
    </message>
    <message id="tech.check-bad">
        <source>Pas en ordre : voir la feuille</source>
        <translation>Nicht in Ordnung: siehe Blatt</translation>
    </message>
    <message id="tech.check-good">
        <source>En ordre</source>
        <translation>In Ordnung</translation>
    </message>
    <message id="tech.checked">
        <source>Dernier contrôle</source>
        <translation>Letzte Prüfung</translation>
    </message>
    <message id="tech.city-unreachable">
        <source>Commune non joignable</source>
        <translation>Gemeinde nicht erreichbar</translation>
    </message>
    <message id="tech.clock-wrong">
        <source>Heure fausse</source>
        <translation>Uhr falsch</translation>
    </message>
    <message id="tech.closed">
        <source>Fermé pendant %1 minutes.</source>
        <translation>%1 Minuten lang geschlossen.</translation>
    </message>
    <message id="tech.code">
        <source>Ou tapez le code de la console de la commune.</source>
        <translation>Oder tippen Sie den Code der Konsole der Gemeinde.</translation>
    </message>
    <message id="tech.devices">
        <source>Lecteur, imprimante</source>
        <translation>Leser, Drucker</translation>
    </message>
    <message id="tech.eid-last">
        <source>Trop peu d'essais sur cette carte : prenez le code de la console.</source>
        <translation>Zu wenige Versuche auf dieser Karte: Nehmen Sie den Code der Konsole.</translation>
    </message>
    <message id="tech.eid-none">
        <source>Glissez votre propre carte dans le lecteur.</source>
        <translation>Stecken Sie Ihre eigene Karte in den Leser.</translation>
    </message>
    <message id="tech.eid-read">
        <source>Votre carte est là.</source>
        <translation>Ihre Karte ist da.</translation>
    </message>
    <message id="tech.eid-typing">
        <source>Tapez votre code PIN sur le petit clavier.</source>
        <translation>Tippen Sie Ihre PIN auf der kleinen Tastatur.</translation>
    </message>
    <message id="tech.eid-unlisted">
        <source>Cette carte n'est pas sur la liste des techniciens.</source>
        <translation>Diese Karte steht nicht auf der Liste der Techniker.</translation>
    </message>
    <message id="tech.eid-untyped">
        <source>Le code PIN n'a pas été tapé.</source>
        <translation>Die PIN wurde nicht getippt.</translation>
    </message>
    <message id="tech.eid-unusable">
        <source>Cette carte ne peut pas servir ici.</source>
        <translation>Diese Karte kann hier nicht benutzt werden.</translation>
    </message>
    <message id="tech.eid-wait">
        <source>Un instant…</source>
        <translation>Einen Augenblick…</translation>
    </message>
    <message id="tech.eid-wrong">
        <source>Ce code PIN n'est pas le bon.</source>
        <translation>Diese PIN ist nicht richtig.</translation>
    </message>
    <message id="tech.events">
        <source>Derniers événements</source>
        <translation>Letzte Ereignisse</translation>
    </message>
    <message id="tech.home">
        <source>Cette machine</source>
        <translation>Diese Maschine</translation>
    </message>
    <message id="tech.leave">
        <source>Quitter</source>
        <translation>Verlassen</translation>
    </message>
    <message id="tech.lost">
        <source>Ne répond pas</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message id="tech.meanwhile">
        <source>La machine se contrôle. La feuille sort de l'imprimante. Touchez Écouter pour entendre la voix.</source>
        <translation>Das Gerät prüft sich. Das Blatt kommt aus dem Drucker. Berühren Sie Anhören, um die Stimme zu hören.</translation>
    </message>
    <message id="tech.network">
        <source>Contact avec la commune</source>
        <translation>Kontakt zur Gemeinde</translation>
    </message>
    <message id="tech.noEvents">
        <source>Rien à signaler.</source>
        <translation>Nichts zu melden.</translation>
    </message>
    <message id="tech.not-enrolled">
        <source>pas inscrite</source>
        <translation>nicht angemeldet</translation>
    </message>
    <message id="tech.ok">
        <source>En ordre</source>
        <translation>In Ordnung</translation>
    </message>
    <message id="tech.out-of-service">
        <source>Hors service</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message id="tech.over">
        <source>terminé</source>
        <translation>vorbei</translation>
    </message>
    <message id="tech.paper-low">
        <source>Papier bientôt fini</source>
        <translation>Papier fast alle</translation>
    </message>
    <message id="tech.pause-place">
        <source>Lieu fermé</source>
        <translation>Ort geschlossen</translation>
    </message>
    <message id="tech.pause-repair">
        <source>Réparation</source>
        <translation>Reparatur</translation>
    </message>
    <message id="tech.pause-upkeep">
        <source>Entretien</source>
        <translation>Wartung</translation>
    </message>
    <message id="tech.pauseBack">
        <source>De retour quand ?</source>
        <translation>Wann wieder da?</translation>
    </message>
    <message id="tech.pauseWhy">
        <source>Pourquoi ?</source>
        <translation>Warum?</translation>
    </message>
    <message id="tech.printer">
        <source>Imprimante</source>
        <translation>Drucker</translation>
    </message>
    <message id="tech.putIn">
        <source>Remettre en service</source>
        <translation>Wieder in Betrieb setzen</translation>
    </message>
    <message id="tech.putOut">
        <source>Mettre hors service</source>
        <translation>Außer Betrieb setzen</translation>
    </message>
    <message id="tech.reader">
        <source>Lecteur de cartes</source>
        <translation>Kartenleser</translation>
    </message>
    <message id="tech.reader-lost">
        <source>Lecteur absent</source>
        <translation>Leser fehlt</translation>
    </message>
    <message id="tech.reboot">
        <source>Redémarrer la machine</source>
        <translation>Maschine neu starten</translation>
    </message>
    <message id="tech.refused">
        <source>Ce code n'est pas le bon.</source>
        <translation>Dieser Code ist nicht richtig.</translation>
    </message>
    <message id="tech.repairs">
        <source>Réparations du lecteur</source>
        <translation>Reparaturen des Lesers</translation>
    </message>
    <message id="tech.report">
        <source>Rapport</source>
        <translation>Bericht</translation>
    </message>
    <message id="tech.report-done">
        <source>sur la clé</source>
        <translation>auf dem Stick</translation>
    </message>
    <message id="tech.report-failed">
        <source>pas écrit : clé pleine ou protégée</source>
        <translation>nicht geschrieben: Stick voll oder geschützt</translation>
    </message>
    <message id="tech.report-no-stick">
        <source>pas de clé USB lisible</source>
        <translation>kein lesbarer USB-Stick</translation>
    </message>
    <message id="tech.report-under-way">
        <source>en cours : laissez la clé en place</source>
        <translation>läuft: Stick stecken lassen</translation>
    </message>
    <message id="tech.restart">
        <source>Redémarrer l'application</source>
        <translation>Anwendung neu starten</translation>
    </message>
    <message id="tech.support">
        <source>Rapport sur clé USB</source>
        <translation>Bericht auf USB-Stick</translation>
    </message>
    <message id="tech.tamper">
        <source>Autre appareil que celui accepté</source>
        <translation>Anderes Gerät als das angenommene</translation>
    </message>
    <message id="tech.title">
        <source>Technicien</source>
        <translation>Techniker</translation>
    </message>
    <message id="tech.toner-low">
        <source>Encre bientôt vide</source>
        <translation>Toner fast leer</translation>
    </message>
    <message id="tech.touch">
        <source>Touchez chaque case</source>
        <translation>Berühren Sie jedes Feld</translation>
    </message>
    <message id="tech.touched">
        <source>Toutes les cases ont été touchées</source>
        <translation>Jedes Feld wurde berührt</translation>
    </message>
    <message id="tech.typePin">
        <source>Taper mon code PIN</source>
        <translation>Meine PIN tippen</translation>
    </message>
    <message id="tech.update">
        <source>Mise à jour</source>
        <translation>Aktualisierung</translation>
    </message>
    <message id="tech.update-damaged">
        <source>refusée : fichier abîmé</source>
        <translation>abgelehnt: Datei beschädigt</translation>
    </message>
    <message id="tech.update-failed">
        <source>échouée : lecture ou écriture interrompue</source>
        <translation>fehlgeschlagen: Lesen oder Schreiben unterbrochen</translation>
    </message>
    <message id="tech.update-installed">
        <source>prête, la machine redémarre</source>
        <translation>fertig, die Maschine startet neu</translation>
    </message>
    <message id="tech.update-installing">
        <source>en cours : laissez la clé en place</source>
        <translation>läuft: Stick stecken lassen</translation>
    </message>
    <message id="tech.update-interrupted">
        <source>coupée en route : version d'avant</source>
        <translation>unterbrochen: vorige Version läuft</translation>
    </message>
    <message id="tech.update-no-bundle">
        <source>pas de fichier .raucb sur la clé</source>
        <translation>keine .raucb-Datei auf dem Stick</translation>
    </message>
    <message id="tech.update-no-room">
        <source>refusée : disque plein</source>
        <translation>abgelehnt: Platte voll</translation>
    </message>
    <message id="tech.update-no-server">
        <source>refusée : aucun serveur dans les réglages</source>
        <translation>abgelehnt: kein Server eingestellt</translation>
    </message>
    <message id="tech.update-no-stick">
        <source>pas de clé USB lisible</source>
        <translation>kein lesbarer USB-Stick</translation>
    </message>
    <message id="tech.update-not-proved">
        <source>refusée : cette version n'a pas encore fait ses preuves</source>
        <translation>abgelehnt: diese Version muss sich erst bewähren</translation>
    </message>
    <message id="tech.update-not-signed">
        <source>refusée : pas signée par la ville</source>
        <translation>abgelehnt: nicht von der Stadt signiert</translation>
    </message>
    <message id="tech.update-not-wanted">
        <source>refusée : autre version que demandée</source>
        <translation>abgelehnt: nicht die verlangte Version</translation>
    </message>
    <message id="tech.update-older">
        <source>refusée : pas plus récente</source>
        <translation>abgelehnt: nicht neuer</translation>
    </message>
    <message id="tech.update-other-machine">
        <source>refusée : pour une autre machine</source>
        <translation>abgelehnt: für eine andere Maschine</translation>
    </message>
    <message id="tech.update-proved">
        <source>réussie</source>
        <translation>gelungen</translation>
    </message>
    <message id="tech.update-returned">
        <source>n'a pas fait ses preuves : version d'avant</source>
        <translation>nicht bewährt: vorige Version läuft</translation>
    </message>
    <message id="tech.update-unreachable">
        <source>serveur injoignable</source>
        <translation>Server nicht erreichbar</translation>
    </message>
    <message id="tech.version">
        <source>Version, heure</source>
        <translation>Version, Zeit</translation>
    </message>
    <message id="theme.address">
        <source>Mon adresse</source>
        <translation>Meine Adresse</translation>
    </message>
    <message id="theme.birth">
        <source>Naissance et enfants</source>
        <translation>Geburt und Kinder</translation>
    </message>
    <message id="theme.death">
        <source>Décès</source>
        <translation>Todesfall</translation>
    </message>
    <message id="theme.family">
        <source>Ma famille, mon couple</source>
        <translation>Familie, Partnerschaft</translation>
    </message>
    <message id="theme.person">
        <source>Moi et ma nationalité</source>
        <translation>Meine Nationalität</translation>
    </message>
    <message id="theme.popular">
        <source>Les plus demandés</source>
        <translation>Am meisten gefragt</translation>
    </message>
    <message id="tile.help">
        <source>Aide</source>
        <translation>Hilfe</translation>
    </message>
    <message id="tile.listen">
        <source>Écouter</source>
        <translation>Anhören</translation>
    </message>
    <message id="tile.quiet">
        <source>Silence</source>
        <translation>Leise</translation>
    </message>
    <message id="tile.read">
        <source>Lire mieux</source>
        <translation>Besser lesen</translation>
    </message>
    <message id="tile.stop">
        <source>Arrêter</source>
        <translation>Stopp</translation>
    </message>
    <message id="top.step">
        <source>Étape %1 sur 4</source>
        <translation>Schritt %1 von 4</translation>
    </message>
    <message id="typed.date">
        <source>Ce jour n'existe pas. Tapez par exemple 14031998.</source>
        <translation>Diesen Tag gibt es nicht. Tippen Sie zum Beispiel 14031998.</translation>
    </message>
    <message id="typed.empty">
        <source>Tapez d'abord la réponse.</source>
        <translation>Tippen Sie zuerst die Antwort.</translation>
    </message>
    <message id="typed.how">
        <source>Le jour, le mois, l'année. Ou l'année seule.</source>
        <translation>Der Tag, der Monat, das Jahr. Oder nur das Jahr.</translation>
    </message>
    <message id="typed.next">
        <source>Continuer</source>
        <translation>Weiter</translation>
    </message>
    <message id="typed.space">
        <source>Espace</source>
        <translation>Leertaste</translation>
    </message>
    <message id="welcome.card">
        <source>Glissez votre carte d'identité dans le lecteur</source>
        <translation>Stecken Sie Ihren Ausweis in den Leser</translation>
    </message>
    <message id="welcome.hello">
        <source>Bonjour</source>
        <translation>Guten Tag</translation>
    </message>
    <message id="welcome.here">
        <source>ici</source>
        <translation>hier</translation>
    </message>
    <message id="welcome.keys">
        <source>Avec un clavier : la touche Tab avance, la touche Entrée choisit.</source>
        <translation>Mit einer Tastatur: Tab geht weiter, Enter wählt.</translation>
    </message>
    <message id="welcome.language">
        <source>Votre langue</source>
        <translation>Ihre Sprache</translation>
    </message>
    <message id="welcome.need">
        <source>Il vous faut : votre carte et votre code PIN.</source>
        <translation>Sie brauchen: Ihre Karte und Ihren PIN-Code.</translation>
    </message>
</context>
</TS>
