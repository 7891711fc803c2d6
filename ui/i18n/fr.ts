<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_BE" sourcelanguage="fr_BE">
<context>
    <name></name>
    <message id="browse.open">
        <source>Voir d'abord les documents</source>
        <translation>Voir d'abord les documents</translation>
    </message>
    <message id="browse.start">
        <source>J'ai ma carte, je commence</source>
        <translation>J'ai ma carte, je commence</translation>
    </message>
    <message id="button.back">
        <source>Retour</source>
        <translation>Retour</translation>
    </message>
    <message id="button.first">
        <source>Revenir au début</source>
        <translation>Revenir au début</translation>
    </message>
    <message id="button.more">
        <source>Voir la suite</source>
        <translation>Voir la suite</translation>
    </message>
    <message id="bye.erased">
        <source>Tout est effacé.</source>
        <translation>Tout est effacé.</translation>
    </message>
    <message id="bye.title">
        <source>Merci et au revoir.</source>
        <translation>Merci et au revoir.</translation>
    </message>
    <message id="card.expired.line">
        <source>Ce n'est pas grave. Prenez rendez-vous pour une nouvelle carte.</source>
        <translation>Ce n'est pas grave. Prenez rendez-vous pour une nouvelle carte.</translation>
    </message>
    <message id="card.expired.title">
        <source>Votre carte n'est plus valable.</source>
        <translation>Votre carte n'est plus valable.</translation>
    </message>
    <message id="card.kids.line">
        <source>Un parent vient avec sa propre carte.</source>
        <translation>Un parent vient avec sa propre carte.</translation>
    </message>
    <message id="card.kids.title">
        <source>C'est une carte d'enfant.</source>
        <translation>C'est une carte d'enfant.</translation>
    </message>
    <message id="card.noCert.line">
        <source>Le guichet peut vous aider tout de suite.</source>
        <translation>Le guichet peut vous aider tout de suite.</translation>
    </message>
    <message id="card.noCert.title">
        <source>Votre carte ne permet pas la demande ici.</source>
        <translation>Votre carte ne permet pas la demande ici.</translation>
    </message>
    <message id="card.notBelgian.line">
        <source>Nous pouvons vous aider au guichet.</source>
        <translation>Nous pouvons vous aider au guichet.</translation>
    </message>
    <message id="card.notBelgian.title">
        <source>Cette carte n'est pas une carte belge.</source>
        <translation>Cette carte n'est pas une carte belge.</translation>
    </message>
    <message id="card.other.line">
        <source>Prenez votre carte d'identité ou de séjour belge.</source>
        <translation>Prenez votre carte d'identité ou de séjour belge.</translation>
    </message>
    <message id="card.other.title">
        <source>Cette carte n'est pas une carte d'identité.</source>
        <translation>Cette carte n'est pas une carte d'identité.</translation>
    </message>
    <message id="card.takeBack">
        <source>Vous pouvez reprendre votre carte.</source>
        <translation>Vous pouvez reprendre votre carte.</translation>
    </message>
    <message id="card.unreadable.line">
        <source>Essuyez la puce dorée et remettez la carte.</source>
        <translation>Essuyez la puce dorée et remettez la carte.</translation>
    </message>
    <message id="card.unreadable.third">
        <source>Demandez à l'accueil de regarder.</source>
        <translation>Demandez à l'accueil de regarder.</translation>
    </message>
    <message id="card.unreadable.title">
        <source>Je n'arrive pas à lire votre carte.</source>
        <translation>Je n'arrive pas à lire votre carte.</translation>
    </message>
    <message id="card.upside.line">
        <source>La puce dorée va en bas, vers la machine.</source>
        <translation>La puce dorée va en bas, vers la machine.</translation>
    </message>
    <message id="card.upside.title">
        <source>Retournez votre carte.</source>
        <translation>Retournez votre carte.</translation>
    </message>
    <message id="cat.email">
        <source>Par e-mail</source>
        <translation>Par e-mail</translation>
    </message>
    <message id="cat.later">
        <source>Dans quelques jours</source>
        <translation>Dans quelques jours</translation>
    </message>
    <message id="cat.now">
        <source>Tout de suite</source>
        <translation>Tout de suite</translation>
    </message>
    <message id="cat.post">
        <source>Par la poste</source>
        <translation>Par la poste</translation>
    </message>
    <message id="cat.title">
        <source>Quel document voulez-vous ?</source>
        <translation>Quel document voulez-vous ?</translation>
    </message>
    <message id="connecting.card">
        <source>Carte vérifiée</source>
        <translation>Carte vérifiée</translation>
    </message>
    <message id="connecting.city">
        <source>Contact avec la commune</source>
        <translation>Contact avec la commune</translation>
    </message>
    <message id="connecting.documents">
        <source>Vos documents</source>
        <translation>Vos documents</translation>
    </message>
    <message id="connecting.slow">
        <source>Cela prend un peu plus de temps. Tout va bien.</source>
        <translation>Cela prend un peu plus de temps. Tout va bien.</translation>
    </message>
    <message id="connecting.title">
        <source>Un instant.</source>
        <translation>Un instant.</translation>
    </message>
    <message id="deliver.copies">
        <source>Imprimer combien de fois ?</source>
        <translation>Imprimer combien de fois ?</translation>
    </message>
    <message id="deliver.email">
        <source>Par e-mail</source>
        <translation>Par e-mail</translation>
    </message>
    <message id="deliver.emailHint">
        <source>Vous tapez votre adresse e-mail.</source>
        <translation>Vous tapez votre adresse e-mail.</translation>
    </message>
    <message id="deliver.emailTo">
        <source>Par e-mail, à %1</source>
        <translation>Par e-mail, à %1</translation>
    </message>
    <message id="deliver.fewer">
        <source>Un exemplaire de moins</source>
        <translation>Un exemplaire de moins</translation>
    </message>
    <message id="deliver.more">
        <source>Un exemplaire de plus</source>
        <translation>Un exemplaire de plus</translation>
    </message>
    <message id="deliver.post">
        <source>Par la poste</source>
        <translation>Par la poste</translation>
    </message>
    <message id="deliver.postHint">
        <source>À votre adresse officielle.</source>
        <translation>À votre adresse officielle.</translation>
    </message>
    <message id="deliver.print">
        <source>Imprimer ici</source>
        <translation>Imprimer ici</translation>
    </message>
    <message id="deliver.printCopies">
        <source>Imprimer ici, en %1 exemplaires</source>
        <translation>Imprimer ici, en %1 exemplaires</translation>
    </message>
    <message id="deliver.printHint">
        <source>Le papier sort de cette machine.</source>
        <translation>Le papier sort de cette machine.</translation>
    </message>
    <message id="deliver.printLater">
        <source>Imprimer ici à votre prochaine visite</source>
        <translation>Imprimer ici à votre prochaine visite</translation>
    </message>
    <message id="deliver.title">
        <source>Comment voulez-vous le recevoir ?</source>
        <translation>Comment voulez-vous le recevoir ?</translation>
    </message>
    <message id="detail.choose">
        <source>Je choisis ce document</source>
        <translation>Je choisis ce document</translation>
    </message>
    <message id="detail.free">
        <source>Gratuit</source>
        <translation>Gratuit</translation>
    </message>
    <message id="detail.language">
        <source>Langue du papier</source>
        <translation>Langue du papier</translation>
    </message>
    <message id="detail.now">
        <source>Vous le recevez tout de suite.</source>
        <translation>Vous le recevez tout de suite.</translation>
    </message>
    <message id="done.code">
        <source>Votre numéro de suivi</source>
        <translation>Votre numéro de suivi</translation>
    </message>
    <message id="done.email">
        <source>Vous le recevez par e-mail.</source>
        <translation>Vous le recevez par e-mail.</translation>
    </message>
    <message id="done.finished">
        <source>J'ai fini</source>
        <translation>J'ai fini</translation>
    </message>
    <message id="done.later">
        <source>La commune vérifie. Vous le recevez par la poste en %1 jours ouvrables.</source>
        <translation>La commune vérifie. Vous le recevez par la poste en %1 jours ouvrables.</translation>
    </message>
    <message id="done.laterEmail">
        <source>La commune vérifie. Vous le recevez par e-mail en %1 jours ouvrables.</source>
        <translation>La commune vérifie. Vous le recevez par e-mail en %1 jours ouvrables.</translation>
    </message>
    <message id="done.nextVisit">
        <source>La commune vérifie. Remettez votre carte ici dans %1 jours ouvrables.</source>
        <translation>La commune vérifie. Remettez votre carte ici dans %1 jours ouvrables.</translation>
    </message>
    <message id="done.other">
        <source>Un autre document</source>
        <translation>Un autre document</translation>
    </message>
    <message id="done.post">
        <source>Vous le recevez par la poste, à votre adresse officielle.</source>
        <translation>Vous le recevez par la poste, à votre adresse officielle.</translation>
    </message>
    <message id="done.ready">
        <source>Votre document est prêt.</source>
        <translation>Votre document est prêt.</translation>
    </message>
    <message id="done.slip">
        <source>Imprimer ce numéro</source>
        <translation>Imprimer ce numéro</translation>
    </message>
    <message id="done.slipWaits">
        <source>Ce numéro s'imprime dès que la carte est sortie.</source>
        <translation>Ce numéro s'imprime dès que la carte est sortie.</translation>
    </message>
    <message id="done.title">
        <source>C'est fait.</source>
        <translation>C'est fait.</translation>
    </message>
    <message id="enrol.asking">
        <source>La ville vérifie le code. Un instant.</source>
        <translation>La ville vérifie le code. Un instant.</translation>
    </message>
    <message id="enrol.code">
        <source>Tapez le code d'inscription que montre la console de la ville.</source>
        <translation>Tapez le code d'inscription que montre la console de la ville.</translation>
    </message>
    <message id="enrol.compare">
        <source>Comparez les six mots</source>
        <translation>Comparez les six mots</translation>
    </message>
    <message id="enrol.different">
        <source>Pas les mêmes</source>
        <translation>Pas les mêmes</translation>
    </message>
    <message id="enrol.keeping">
        <source>C'est noté. La borne démarre.</source>
        <translation>C'est noté. La borne démarre.</translation>
    </message>
    <message id="enrol.look">
        <source>La console de la ville montre-t-elle les mêmes mots, dans le même ordre ?</source>
        <translation>La console de la ville montre-t-elle les mêmes mots, dans le même ordre ?</translation>
    </message>
    <message id="enrol.no-city">
        <source>La ville ne répond pas. Vérifiez le câble du réseau, puis retapez le dernier signe.</source>
        <translation>La ville ne répond pas. Vérifiez le câble du réseau, puis retapez le dernier signe.</translation>
    </message>
    <message id="enrol.no-code">
        <source>La ville ne reconnaît pas ce code. Vérifiez chaque signe, ou demandez un nouveau code.</source>
        <translation>La ville ne reconnaît pas ce code. Vérifiez chaque signe, ou demandez un nouveau code.</translation>
    </message>
    <message id="enrol.same">
        <source>Les mêmes</source>
        <translation>Les mêmes</translation>
    </message>
    <message id="enrol.title">
        <source>Borne %1 : pas encore inscrite</source>
        <translation>Borne %1 : pas encore inscrite</translation>
    </message>
    <message id="gone.again">
        <source>Recommencer</source>
        <translation>Recommencer</translation>
    </message>
    <message id="gone.done">
        <source>C'est fait. Au revoir.</source>
        <translation>C'est fait. Au revoir.</translation>
    </message>
    <message id="gone.maybe">
        <source>Votre demande est peut-être partie. Remettez votre carte pour le savoir.</source>
        <translation>Votre demande est peut-être partie. Remettez votre carte pour le savoir.</translation>
    </message>
    <message id="gone.nothing">
        <source>Rien n'est demandé.</source>
        <translation>Rien n'est demandé.</translation>
    </message>
    <message id="gone.title">
        <source>Vous avez repris votre carte.</source>
        <translation>Vous avez repris votre carte.</translation>
    </message>
    <message id="guide.1">
        <source>La personne tape elle-même son code. Regardez ailleurs.</source>
        <translation>La personne tape elle-même son code. Regardez ailleurs.</translation>
    </message>
    <message id="guide.2">
        <source>Touchez Aide, puis Cacher mes données. Vous pouvez alors montrer les boutons.</source>
        <translation>Touchez Aide, puis Cacher mes données. Vous pouvez alors montrer les boutons.</translation>
    </message>
    <message id="guide.3">
        <source>Un papier oublié va à la destructeuse. Une carte oubliée va à l'accueil.</source>
        <translation>Un papier oublié va à la destructeuse. Une carte oubliée va à l'accueil.</translation>
    </message>
    <message id="guide.hours">
        <source>Heures d'ouverture : %1</source>
        <translation>Heures d'ouverture : %1</translation>
    </message>
    <message id="guide.networkBad">
        <source>Il n'y a pas de contact avec la commune.</source>
        <translation>Il n'y a pas de contact avec la commune.</translation>
    </message>
    <message id="guide.networkGood">
        <source>Le contact avec la commune est bon.</source>
        <translation>Le contact avec la commune est bon.</translation>
    </message>
    <message id="guide.paperGood">
        <source>L'imprimante est prête.</source>
        <translation>L'imprimante est prête.</translation>
    </message>
    <message id="guide.technician">
        <source>Technicien : %1</source>
        <translation>Technicien : %1</translation>
    </message>
    <message id="guide.title">
        <source>Merci d'aider.</source>
        <translation>Merci d'aider.</translation>
    </message>
    <message id="help.ask">
        <source>Demandez à l'accueil.</source>
        <translation>Demandez à l'accueil.</translation>
    </message>
    <message id="help.back">
        <source>J'ai compris</source>
        <translation>J'ai compris</translation>
    </message>
    <message id="help.browse">
        <source>Vous regardez les documents, sans carte. Touchez un document pour savoir à quoi il sert. Rien n'est demandé.</source>
        <translation>Vous regardez les documents, sans carte. Touchez un document pour savoir à quoi il sert. Rien n'est demandé.</translation>
    </message>
    <message id="help.call">
        <source>Quelqu'un peut venir ?</source>
        <translation>Quelqu'un peut venir ?</translation>
    </message>
    <message id="help.callHint">
        <source>Vos données sont d'abord cachées.</source>
        <translation>Vos données sont d'abord cachées.</translation>
    </message>
    <message id="help.card">
        <source>Mettez votre carte d'identité dans le lecteur, la puce dorée d'abord. La carte n'est jamais avalée. Vous pouvez la reprendre à tout moment.</source>
        <translation>Mettez votre carte d'identité dans le lecteur, la puce dorée d'abord. La carte n'est jamais avalée. Vous pouvez la reprendre à tout moment.</translation>
    </message>
    <message id="help.catalogue">
        <source>Choisissez un thème, puis un document. Sur chaque carte est écrit s'il vient tout de suite ou plus tard. Rien n'est demandé avant la fin.</source>
        <translation>Choisissez un thème, puis un document. Sur chaque carte est écrit s'il vient tout de suite ou plus tard. Rien n'est demandé avant la fin.</translation>
    </message>
    <message id="help.code">
        <source>Le code PIN est le code de votre carte d'identité. Vous le tapez sur le petit clavier, jamais sur cet écran. Vous pouvez arrêter ici : votre carte reste en ordre.</source>
        <translation>Le code PIN est le code de votre carte d'identité. Vous le tapez sur le petit clavier, jamais sur cet écran. Vous pouvez arrêter ici : votre carte reste en ordre.</translation>
    </message>
    <message id="help.curtain">
        <source>Écran protégé : vos données sont cachées</source>
        <translation>Écran protégé : vos données sont cachées</translation>
    </message>
    <message id="help.delivery">
        <source>Choisissez comment le document vient chez vous. Ce qui n'est pas possible est gris, avec la raison. Vous pouvez encore changer.</source>
        <translation>Choisissez comment le document vient chez vous. Ce qui n'est pas possible est gris, avec la raison. Vous pouvez encore changer.</translation>
    </message>
    <message id="help.document">
        <source>Cette page dit à quoi le document sert et comment il arrive. Touchez le bouton vert pour le choisir. Vous pouvez toujours revenir.</source>
        <translation>Cette page dit à quoi le document sert et comment il arrive. Touchez le bouton vert pour le choisir. Vous pouvez toujours revenir.</translation>
    </message>
    <message id="help.email">
        <source>Tapez votre adresse, lettre par lettre. Le signe @ a sa propre touche. Nous l'effaçons après cet envoi.</source>
        <translation>Tapez votre adresse, lettre par lettre. Le signe @ a sa propre touche. Nous l'effaçons après cet envoi.</translation>
    </message>
    <message id="help.explain">
        <source>Expliquez-moi cette page</source>
        <translation>Expliquez-moi cette page</translation>
    </message>
    <message id="help.helper">
        <source>Je suis là pour aider</source>
        <translation>Je suis là pour aider</translation>
    </message>
    <message id="help.hidden">
        <source>Vos données sont cachées. Personne ne peut les lire ici.</source>
        <translation>Vos données sont cachées. Personne ne peut les lire ici.</translation>
    </message>
    <message id="help.hide">
        <source>Cacher mes données</source>
        <translation>Cacher mes données</translation>
    </message>
    <message id="help.hideHint">
        <source>Une autre personne peut alors regarder avec vous.</source>
        <translation>Une autre personne peut alors regarder avec vous.</translation>
    </message>
    <message id="help.lift">
        <source>Montrer à nouveau</source>
        <translation>Montrer à nouveau</translation>
    </message>
    <message id="help.liftHint">
        <source>Appuyez longtemps</source>
        <translation>Appuyez longtemps</translation>
    </message>
    <message id="help.lookAway">
        <source>La personne qui vous aide regarde ailleurs.</source>
        <translation>La personne qui vous aide regarde ailleurs.</translation>
    </message>
    <message id="help.ordered">
        <source>Votre demande est chez la commune. Vous pouvez finir, ou demander un autre document. Reprenez votre carte à la fin.</source>
        <translation>Votre demande est chez la commune. Vous pouvez finir, ou demander un autre document. Reprenez votre carte à la fin.</translation>
    </message>
    <message id="help.orders">
        <source>Vous avez déjà demandé ces documents. Ceux qui sont prêts peuvent être imprimés maintenant. Vous ne payez rien.</source>
        <translation>Vous avez déjà demandé ces documents. Ceux qui sont prêts peuvent être imprimés maintenant. Vous ne payez rien.</translation>
    </message>
    <message id="help.page">
        <source>Cette page</source>
        <translation>Cette page</translation>
    </message>
    <message id="help.person">
        <source>Nous avons lu votre prénom sur la carte, rien d'autre. Si c'est votre carte, touchez le bouton vert. Sinon, reprenez la carte.</source>
        <translation>Nous avons lu votre prénom sur la carte, rien d'autre. Si c'est votre carte, touchez le bouton vert. Sinon, reprenez la carte.</translation>
    </message>
    <message id="help.print">
        <source>Le papier sort de l'imprimante à côté de l'écran. Quelqu'un de l'accueil peut aider l'imprimante. Votre document n'est pas perdu.</source>
        <translation>Le papier sort de l'imprimante à côté de l'écran. Quelqu'un de l'accueil peut aider l'imprimante. Votre document n'est pas perdu.</translation>
    </message>
    <message id="help.question">
        <source>Votre réponse est écrite sur la demande. Touchez la bonne réponse. Si vous ne savez pas, ce n'est pas grave : demandez de l'aide.</source>
        <translation>Votre réponse est écrite sur la demande. Touchez la bonne réponse. Si vous ne savez pas, ce n'est pas grave : demandez de l'aide.</translation>
    </message>
    <message id="help.review">
        <source>Lisez encore une fois ce que vous demandez. Touchez Modifier pour changer une ligne. Seul le bouton vert envoie la demande.</source>
        <translation>Lisez encore une fois ce que vous demandez. Touchez Modifier pour changer une ligne. Seul le bouton vert envoie la demande.</translation>
    </message>
    <message id="help.take">
        <source>Tirez la carte vers le haut. Ensuite le papier sort, si vous en avez demandé un. Tout est effacé.</source>
        <translation>Tirez la carte vers le haut. Ensuite le papier sort, si vous en avez demandé un. Tout est effacé.</translation>
    </message>
    <message id="help.title">
        <source>Comment pouvons-nous vous aider ?</source>
        <translation>Comment pouvons-nous vous aider ?</translation>
    </message>
    <message id="help.wait">
        <source>La machine parle avec la commune. Cela peut durer un moment. Rien n'est demandé, rien n'est perdu.</source>
        <translation>La machine parle avec la commune. Cela peut durer un moment. Rien n'est demandé, rien n'est perdu.</translation>
    </message>
    <message id="helper.busy">
        <source>Attendez une minute, puis regardez l'écran de l'imprimante.</source>
        <translation>Attendez une minute, puis regardez l'écran de l'imprimante.</translation>
    </message>
    <message id="helper.door">
        <source>Fermez toutes les portes de l'imprimante.</source>
        <translation>Fermez toutes les portes de l'imprimante.</translation>
    </message>
    <message id="helper.fault">
        <source>Lisez l'écran de l'imprimante, puis appelez le technicien.</source>
        <translation>Lisez l'écran de l'imprimante, puis appelez le technicien.</translation>
    </message>
    <message id="helper.jam">
        <source>Ouvrez l'imprimante, retirez le papier, refermez. Une page abîmée va à la destructeuse.</source>
        <translation>Ouvrez l'imprimante, retirez le papier, refermez. Une page abîmée va à la destructeuse.</translation>
    </message>
    <message id="helper.off">
        <source>Allumez l'imprimante. Regardez ses deux câbles.</source>
        <translation>Allumez l'imprimante. Regardez ses deux câbles.</translation>
    </message>
    <message id="helper.paper">
        <source>Mettez du papier A4 et poussez le bac jusqu'au bout.</source>
        <translation>Mettez du papier A4 et poussez le bac jusqu'au bout.</translation>
    </message>
    <message id="helper.paused">
        <source>Appuyez sur Reprendre ou OK sur l'imprimante.</source>
        <translation>Appuyez sur Reprendre ou OK sur l'imprimante.</translation>
    </message>
    <message id="helper.silent">
        <source>Éteignez l'imprimante, attendez 10 secondes, rallumez-la.</source>
        <translation>Éteignez l'imprimante, attendez 10 secondes, rallumez-la.</translation>
    </message>
    <message id="helper.title">
        <source>Pour la personne qui aide :</source>
        <translation>Pour la personne qui aide :</translation>
    </message>
    <message id="helper.toner">
        <source>Remplacez la cartouche d'encre.</source>
        <translation>Remplacez la cartouche d'encre.</translation>
    </message>
    <message id="helper.trayFull">
        <source>Videz le bac de sortie. Les pages d'autres personnes vont à la destructeuse.</source>
        <translation>Videz le bac de sortie. Les pages d'autres personnes vont à la destructeuse.</translation>
    </message>
    <message id="helper.unplugged">
        <source>Remettez la prise de l'imprimante, des deux côtés du câble.</source>
        <translation>Remettez la prise de l'imprimante, des deux côtés du câble.</translation>
    </message>
    <message id="insert.chip">
        <source>La puce dorée d'abord, vers le bas.</source>
        <translation>La puce dorée d'abord, vers le bas.</translation>
    </message>
    <message id="insert.title">
        <source>Glissez votre carte dans le lecteur</source>
        <translation>Glissez votre carte dans le lecteur</translation>
    </message>
    <message id="insert.where">
        <source>Le lecteur est sous l'écran.</source>
        <translation>Le lecteur est sous l'écran.</translation>
    </message>
    <message id="language.own">
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message id="language.title">
        <source>Votre langue</source>
        <translation>Votre langue</translation>
    </message>
    <message id="later.1">
        <source>Vous demandez aujourd'hui.</source>
        <translation>Vous demandez aujourd'hui.</translation>
    </message>
    <message id="later.2">
        <source>Un agent vérifie.</source>
        <translation>Un agent vérifie.</translation>
    </message>
    <message id="later.3">
        <source>Vous le recevez en %1 jours ouvrables.</source>
        <translation>Vous le recevez en %1 jours ouvrables.</translation>
    </message>
    <message id="layout.direction">
        <source>ltr</source>
        <translation>ltr</translation>
    </message>
    <message id="low.note">
        <source>L'écran est descendu. Tous les boutons sont en bas.</source>
        <translation>L'écran est descendu. Tous les boutons sont en bas.</translation>
    </message>
    <message id="mail.check">
        <source>Est-ce la bonne adresse ?</source>
        <translation>Est-ce la bonne adresse ?</translation>
    </message>
    <message id="mail.clear">
        <source>Effacer tout</source>
        <translation>Effacer tout</translation>
    </message>
    <message id="mail.empty">
        <source>Tapez d'abord votre adresse.</source>
        <translation>Tapez d'abord votre adresse.</translation>
    </message>
    <message id="mail.erase">
        <source>Effacer</source>
        <translation>Effacer</translation>
    </message>
    <message id="mail.hide">
        <source>Cacher</source>
        <translation>Cacher</translation>
    </message>
    <message id="mail.next">
        <source>Continuer</source>
        <translation>Continuer</translation>
    </message>
    <message id="mail.no">
        <source>Non, je corrige</source>
        <translation>Non, je corrige</translation>
    </message>
    <message id="mail.noAt">
        <source>Il manque le signe @.</source>
        <translation>Il manque le signe @.</translation>
    </message>
    <message id="mail.noEnd">
        <source>Il manque la fin, par exemple .be</source>
        <translation>Il manque la fin, par exemple .be</translation>
    </message>
    <message id="mail.show">
        <source>Montrer</source>
        <translation>Montrer</translation>
    </message>
    <message id="mail.title">
        <source>Votre adresse e-mail</source>
        <translation>Votre adresse e-mail</translation>
    </message>
    <message id="mail.use">
        <source>Nous n'utilisons cette adresse que pour cet envoi.</source>
        <translation>Nous n'utilisons cette adresse que pour cet envoi.</translation>
    </message>
    <message id="mail.wrong">
        <source>Cette adresse n'est pas complète.</source>
        <translation>Cette adresse n'est pas complète.</translation>
    </message>
    <message id="mail.yes">
        <source>Oui, c'est juste</source>
        <translation>Oui, c'est juste</translation>
    </message>
    <message id="notice.printer">
        <source>Pas d'impression pour le moment. Envoi par e-mail possible.</source>
        <translation>Pas d'impression pour le moment. Envoi par e-mail possible.</translation>
    </message>
    <message id="oos.back">
        <source>Retour prévu : %1</source>
        <translation>Retour prévu : %1</translation>
    </message>
    <message id="oos.card">
        <source>Votre carte est dans le lecteur ? Reprenez-la.</source>
        <translation>Votre carte est dans le lecteur ? Reprenez-la.</translation>
    </message>
    <message id="oos.clock">
        <source>L'heure de cette borne n'est pas juste. Un technicien doit venir.</source>
        <translation>L'heure de cette borne n'est pas juste. Un technicien doit venir.</translation>
    </message>
    <message id="oos.fault">
        <source>Quelqu'un va la remettre en marche.</source>
        <translation>Quelqu'un va la remettre en marche.</translation>
    </message>
    <message id="oos.network">
        <source>Nous n'arrivons pas à joindre la commune.</source>
        <translation>Nous n'arrivons pas à joindre la commune.</translation>
    </message>
    <message id="oos.place">
        <source>Ce lieu est fermé pour le moment.</source>
        <translation>Ce lieu est fermé pour le moment.</translation>
    </message>
    <message id="oos.reader">
        <source>Le lecteur de cartes ne répond pas.</source>
        <translation>Le lecteur de cartes ne répond pas.</translation>
    </message>
    <message id="oos.repair">
        <source>On la répare.</source>
        <translation>On la répare.</translation>
    </message>
    <message id="oos.title">
        <source>Cette machine se repose.</source>
        <translation>Cette machine se repose.</translation>
    </message>
    <message id="oos.upkeep">
        <source>Elle est en entretien.</source>
        <translation>Elle est en entretien.</translation>
    </message>
    <message id="ordering.leaving">
        <source>La demande part.</source>
        <translation>La demande part.</translation>
    </message>
    <message id="ordering.ready">
        <source>Document prêt</source>
        <translation>Document prêt</translation>
    </message>
    <message id="ordering.sent">
        <source>Demande envoyée</source>
        <translation>Demande envoyée</translation>
    </message>
    <message id="ordering.title">
        <source>Un instant.</source>
        <translation>Un instant.</translation>
    </message>
    <message id="ordering.verify">
        <source>Nous vérifions si la demande est bien arrivée.</source>
        <translation>Nous vérifions si la demande est bien arrivée.</translation>
    </message>
    <message id="orders.clerk">
        <source>Bien arrivée, la commune vérifie</source>
        <translation>Bien arrivée, la commune vérifie</translation>
    </message>
    <message id="orders.other">
        <source>Un autre document</source>
        <translation>Un autre document</translation>
    </message>
    <message id="orders.print">
        <source>Imprimer</source>
        <translation>Imprimer</translation>
    </message>
    <message id="orders.ready">
        <source>À imprimer</source>
        <translation>À imprimer</translation>
    </message>
    <message id="orders.title">
        <source>Un document vous attend.</source>
        <translation>Un document vous attend.</translation>
    </message>
    <message id="person.ask">
        <source>Est-ce votre carte ?</source>
        <translation>Est-ce votre carte ?</translation>
    </message>
    <message id="person.consent">
        <source>Nous lirons vos données à la commune pour faire votre document. Rien ne reste dans cette machine.</source>
        <translation>Nous lirons vos données à la commune pour faire votre document. Rien ne reste dans cette machine.</translation>
    </message>
    <message id="person.hello">
        <source>Bonjour %1.</source>
        <translation>Bonjour %1.</translation>
    </message>
    <message id="person.more">
        <source>En savoir plus</source>
        <translation>En savoir plus</translation>
    </message>
    <message id="person.no">
        <source>Non</source>
        <translation>Non</translation>
    </message>
    <message id="person.yes">
        <source>Oui, c'est ma carte</source>
        <translation>Oui, c'est ma carte</translation>
    </message>
    <message id="phone">
        <source>Téléphone : %1</source>
        <translation>Téléphone : %1</translation>
    </message>
    <message id="pin.again">
        <source>Retapez votre code pour continuer.</source>
        <translation>Retapez votre code pour continuer.</translation>
    </message>
    <message id="pin.attention">
        <source>Attention : il vous reste %1 essais.</source>
        <translation>Attention : il vous reste %1 essais.</translation>
    </message>
    <message id="pin.attentionOne">
        <source>Attention : il vous reste 1 essai.</source>
        <translation>Attention : il vous reste 1 essai.</translation>
    </message>
    <message id="pin.below">
        <source>Le clavier est sous l'écran</source>
        <translation>Le clavier est sous l'écran</translation>
    </message>
    <message id="pin.blocked.letter">
        <source>Si vous avez encore la lettre avec les codes, prenez-la.</source>
        <translation>Si vous avez encore la lettre avec les codes, prenez-la.</translation>
    </message>
    <message id="pin.blocked.line">
        <source>Votre carte reste valable comme carte d'identité. Le guichet peut débloquer le code.</source>
        <translation>Votre carte reste valable comme carte d'identité. Le guichet peut débloquer le code.</translation>
    </message>
    <message id="pin.blocked.title">
        <source>Le code de votre carte est bloqué.</source>
        <translation>Le code de votre carte est bloqué.</translation>
    </message>
    <message id="pin.calm">
        <source>Ce n'est pas grave.</source>
        <translation>Ce n'est pas grave.</translation>
    </message>
    <message id="pin.code">
        <source>Tapez votre code.</source>
        <translation>Tapez votre code.</translation>
    </message>
    <message id="pin.have">
        <source>Avez-vous votre code PIN ?</source>
        <translation>Avez-vous votre code PIN ?</translation>
    </message>
    <message id="pin.help.1">
        <source>Le code était dans une lettre, avec votre carte.</source>
        <translation>Le code était dans une lettre, avec votre carte.</translation>
    </message>
    <message id="pin.help.2">
        <source>Vous l'avez peut-être noté. Ne le montrez à personne.</source>
        <translation>Vous l'avez peut-être noté. Ne le montrez à personne.</translation>
    </message>
    <message id="pin.help.3">
        <source>Vous pouvez demander un nouveau code au guichet.</source>
        <translation>Vous pouvez demander un nouveau code au guichet.</translation>
    </message>
    <message id="pin.help.title">
        <source>Où trouver votre code PIN ?</source>
        <translation>Où trouver votre code PIN ?</translation>
    </message>
    <message id="pin.hide">
        <source>Cachez le clavier avec votre main.</source>
        <translation>Cachez le clavier avec votre main.</translation>
    </message>
    <message id="pin.last">
        <source>C'est le dernier essai.</source>
        <translation>C'est le dernier essai.</translation>
    </message>
    <message id="pin.lastAdvice">
        <source>Si vous n'êtes pas sûr, arrêtez ici : votre carte reste en ordre.</source>
        <translation>Si vous n'êtes pas sûr, arrêtez ici : votre carte reste en ordre.</translation>
    </message>
    <message id="pin.left" numerus="yes">
        <source>Il vous reste %n essais.</source>
        <translation><numerusform>Il vous reste %n essai.</numerusform><numerusform>Il vous reste %n essais.</numerusform></translation>
    </message>
    <message id="pin.no">
        <source>Je n'ai pas mon code</source>
        <translation>Je n'ai pas mon code</translation>
    </message>
    <message id="pin.notBank">
        <source>Ce n'est pas le code de la banque.</source>
        <translation>Ce n'est pas le code de la banque.</translation>
    </message>
    <message id="pin.ok">
        <source>Appuyez sur la touche verte OK.</source>
        <translation>Appuyez sur la touche verte OK.</translation>
    </message>
    <message id="pin.paused.line">
        <source>Rien n'est perdu, aucun essai n'est compté.</source>
        <translation>Rien n'est perdu, aucun essai n'est compté.</translation>
    </message>
    <message id="pin.paused.title">
        <source>On fait une pause.</source>
        <translation>On fait une pause.</translation>
    </message>
    <message id="pin.redKey">
        <source>Appuyez sur la touche rouge du clavier.</source>
        <translation>Appuyez sur la touche rouge du clavier.</translation>
    </message>
    <message id="pin.retry">
        <source>Réessayer</source>
        <translation>Réessayer</translation>
    </message>
    <message id="pin.secret">
        <source>Votre code reste secret : il n'apparaît jamais sur cet écran.</source>
        <translation>Votre code reste secret : il n'apparaît jamais sur cet écran.</translation>
    </message>
    <message id="pin.stopHere">
        <source>Arrêter ici</source>
        <translation>Arrêter ici</translation>
    </message>
    <message id="pin.time" numerus="yes">
        <source>Prenez votre temps. Encore %n secondes.</source>
        <translation><numerusform>Prenez votre temps. Encore %n seconde.</numerusform><numerusform>Prenez votre temps. Encore %n secondes.</numerusform></translation>
    </message>
    <message id="pin.type">
        <source>Tapez votre code PIN sur le clavier</source>
        <translation>Tapez votre code PIN sur le clavier</translation>
    </message>
    <message id="pin.unsure">
        <source>Je ne suis plus sûr</source>
        <translation>Je ne suis plus sûr</translation>
    </message>
    <message id="pin.what">
        <source>Ce sont souvent 4 chiffres. Vous les avez choisis ou reçus avec votre carte.</source>
        <translation>Ce sont souvent 4 chiffres. Vous les avez choisis ou reçus avec votre carte.</translation>
    </message>
    <message id="pin.wrong.title">
        <source>Ce code n'est pas le bon.</source>
        <translation>Ce code n'est pas le bon.</translation>
    </message>
    <message id="pin.yes">
        <source>Oui, je tape mon code</source>
        <translation>Oui, je tape mon code</translation>
    </message>
    <message id="print.here">
        <source>Le papier sort ici.</source>
        <translation>Le papier sort ici.</translation>
    </message>
    <message id="print.later">
        <source>Recommencer plus tard</source>
        <translation>Recommencer plus tard</translation>
    </message>
    <message id="print.laterHint">
        <source>Remettez votre carte plus tard : le document reste prêt.</source>
        <translation>Remettez votre carte plus tard : le document reste prêt.</translation>
    </message>
    <message id="print.moment">
        <source>Un instant : la machine finit d'abord ce document.</source>
        <translation>Un instant : la machine finit d'abord ce document.</translation>
    </message>
    <message id="print.safe">
        <source>Votre document n'est pas perdu.</source>
        <translation>Votre document n'est pas perdu.</translation>
    </message>
    <message id="print.sheet">
        <source>%1 sur %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message id="print.staff">
        <source>Quelqu'un vient</source>
        <translation>Quelqu'un vient</translation>
    </message>
    <message id="print.staffComing">
        <source>Demandez à l'accueil. Nous attendons avec vous.</source>
        <translation>Demandez à l'accueil. Nous attendons avec vous.</translation>
    </message>
    <message id="print.stop">
        <source>L'imprimante s'est arrêtée.</source>
        <translation>L'imprimante s'est arrêtée.</translation>
    </message>
    <message id="print.title">
        <source>Votre document s'imprime.</source>
        <translation>Votre document s'imprime.</translation>
    </message>
    <message id="printer.busy">
        <source>L'imprimante est occupée.</source>
        <translation>L'imprimante est occupée.</translation>
    </message>
    <message id="printer.door">
        <source>Une porte de l'imprimante est ouverte.</source>
        <translation>Une porte de l'imprimante est ouverte.</translation>
    </message>
    <message id="printer.fault">
        <source>L'imprimante a besoin d'aide.</source>
        <translation>L'imprimante a besoin d'aide.</translation>
    </message>
    <message id="printer.jam">
        <source>Le papier est coincé.</source>
        <translation>Le papier est coincé.</translation>
    </message>
    <message id="printer.off">
        <source>L'imprimante est éteinte.</source>
        <translation>L'imprimante est éteinte.</translation>
    </message>
    <message id="printer.paper">
        <source>L'imprimante est vide.</source>
        <translation>L'imprimante est vide.</translation>
    </message>
    <message id="printer.paused">
        <source>L'imprimante est en pause.</source>
        <translation>L'imprimante est en pause.</translation>
    </message>
    <message id="printer.silent">
        <source>L'imprimante ne répond pas encore.</source>
        <translation>L'imprimante ne répond pas encore.</translation>
    </message>
    <message id="printer.toner">
        <source>L'imprimante n'a plus d'encre.</source>
        <translation>L'imprimante n'a plus d'encre.</translation>
    </message>
    <message id="printer.trayFull">
        <source>Le bac de l'imprimante est plein.</source>
        <translation>Le bac de l'imprimante est plein.</translation>
    </message>
    <message id="printer.unplugged">
        <source>L'imprimante n'est pas branchée.</source>
        <translation>L'imprimante n'est pas branchée.</translation>
    </message>
    <message id="privacy.1">
        <source>Sur votre carte : votre prénom, et la preuve que la carte est à vous.</source>
        <translation>Sur votre carte : votre prénom, et la preuve que la carte est à vous.</translation>
    </message>
    <message id="privacy.2">
        <source>À la commune : ce qu'il faut pour votre document, et seulement si vous le demandez.</source>
        <translation>À la commune : ce qu'il faut pour votre document, et seulement si vous le demandez.</translation>
    </message>
    <message id="privacy.3">
        <source>Quand la carte est sortie, tout est effacé de cette machine. La commune garde votre demande.</source>
        <translation>Quand la carte est sortie, tout est effacé de cette machine. La commune garde votre demande.</translation>
    </message>
    <message id="privacy.title">
        <source>Ce que nous lisons</source>
        <translation>Ce que nous lisons</translation>
    </message>
    <message id="qr.appointment">
        <source>Prendre rendez-vous avec un téléphone</source>
        <translation>Prendre rendez-vous avec un téléphone</translation>
    </message>
    <message id="qr.follow">
        <source>Suivre avec un téléphone</source>
        <translation>Suivre avec un téléphone</translation>
    </message>
    <message id="question.child">
        <source>Pour mon enfant : %1</source>
        <translation>Pour mon enfant : %1</translation>
    </message>
    <message id="question.me">
        <source>Pour moi</source>
        <translation>Pour moi</translation>
    </message>
    <message id="question.unknown">
        <source>Je ne sais pas</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message id="read.colours">
        <source>Les couleurs</source>
        <translation>Les couleurs</translation>
    </message>
    <message id="read.colours0">
        <source>Normales</source>
        <translation>Normales</translation>
    </message>
    <message id="read.colours1">
        <source>Jaune sur noir</source>
        <translation>Jaune sur noir</translation>
    </message>
    <message id="read.faster">
        <source>Plus vite</source>
        <translation>Plus vite</translation>
    </message>
    <message id="read.good">
        <source>C'est mieux ainsi</source>
        <translation>C'est mieux ainsi</translation>
    </message>
    <message id="read.louder">
        <source>Plus fort</source>
        <translation>Plus fort</translation>
    </message>
    <message id="read.low">
        <source>La hauteur</source>
        <translation>La hauteur</translation>
    </message>
    <message id="read.low0">
        <source>Normale</source>
        <translation>Normale</translation>
    </message>
    <message id="read.low1">
        <source>Écran bas</source>
        <translation>Écran bas</translation>
    </message>
    <message id="read.size">
        <source>Les lettres</source>
        <translation>Les lettres</translation>
    </message>
    <message id="read.size0">
        <source>Normales</source>
        <translation>Normales</translation>
    </message>
    <message id="read.size1">
        <source>Grandes</source>
        <translation>Grandes</translation>
    </message>
    <message id="read.size2">
        <source>Très grandes</source>
        <translation>Très grandes</translation>
    </message>
    <message id="read.slower">
        <source>Plus lent</source>
        <translation>Plus lent</translation>
    </message>
    <message id="read.softer">
        <source>Moins fort</source>
        <translation>Moins fort</translation>
    </message>
    <message id="read.title">
        <source>Lire plus facilement</source>
        <translation>Lire plus facilement</translation>
    </message>
    <message id="read.voice">
        <source>La voix</source>
        <translation>La voix</translation>
    </message>
    <message id="read.voice0">
        <source>Non</source>
        <translation>Non</translation>
    </message>
    <message id="read.voice1">
        <source>Oui</source>
        <translation>Oui</translation>
    </message>
    <message id="reading.leave">
        <source>Laissez la carte dans le lecteur.</source>
        <translation>Laissez la carte dans le lecteur.</translation>
    </message>
    <message id="reading.title">
        <source>Je lis votre carte.</source>
        <translation>Je lis votre carte.</translation>
    </message>
    <message id="reason.adults_only">
        <source>Ce document est pour les adultes.</source>
        <translation>Ce document est pour les adultes.</translation>
    </message>
    <message id="reason.belgian_only">
        <source>Ce document est pour les Belges.</source>
        <translation>Ce document est pour les Belges.</translation>
    </message>
    <message id="reason.counter_only">
        <source>Ce document se demande au guichet.</source>
        <translation>Ce document se demande au guichet.</translation>
    </message>
    <message id="reason.no_record">
        <source>La commune n'a pas de données pour ce document. Le guichet peut vous aider.</source>
        <translation>La commune n'a pas de données pour ce document. Le guichet peut vous aider.</translation>
    </message>
    <message id="reason.not_resident">
        <source>Ce document se demande à votre commune.</source>
        <translation>Ce document se demande à votre commune.</translation>
    </message>
    <message id="review.answers">
        <source>Vos réponses</source>
        <translation>Vos réponses</translation>
    </message>
    <message id="review.document">
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message id="review.edit">
        <source>Modifier</source>
        <translation>Modifier</translation>
    </message>
    <message id="review.for">
        <source>Pour qui</source>
        <translation>Pour qui</translation>
    </message>
    <message id="review.language">
        <source>Langue du papier</source>
        <translation>Langue du papier</translation>
    </message>
    <message id="review.title">
        <source>Vous demandez</source>
        <translation>Vous demandez</translation>
    </message>
    <message id="review.way">
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message id="review.yes">
        <source>Oui, je le demande</source>
        <translation>Oui, je le demande</translation>
    </message>
    <message id="service.document">
        <source>Le document n'a pas pu être contrôlé. Rien n'est imprimé, rien n'est perdu.</source>
        <translation>Le document n'a pas pu être contrôlé. Rien n'est imprimé, rien n'est perdu.</translation>
    </message>
    <message id="service.documentTitle">
        <source>Votre document ne peut pas encore être imprimé.</source>
        <translation>Votre document ne peut pas encore être imprimé.</translation>
    </message>
    <message id="service.maybe">
        <source>Votre demande est peut-être partie. Remettez votre carte plus tard : elle ne sera pas faite deux fois.</source>
        <translation>Votre demande est peut-être partie. Remettez votre carte plus tard : elle ne sera pas faite deux fois.</translation>
    </message>
    <message id="service.nothing">
        <source>Rien n'est demandé, rien n'est perdu.</source>
        <translation>Rien n'est demandé, rien n'est perdu.</translation>
    </message>
    <message id="service.third">
        <source>Le guichet peut vous aider.</source>
        <translation>Le guichet peut vous aider.</translation>
    </message>
    <message id="service.title">
        <source>Nous n'arrivons pas à joindre la commune.</source>
        <translation>Nous n'arrivons pas à joindre la commune.</translation>
    </message>
    <message id="starting">
        <source>Un instant</source>
        <translation>Un instant</translation>
    </message>
    <message id="still.here">
        <source>Je suis là</source>
        <translation>Je suis là</translation>
    </message>
    <message id="still.title">
        <source>Êtes-vous encore là ?</source>
        <translation>Êtes-vous encore là ?</translation>
    </message>
    <message id="still.touch">
        <source>Touchez l'écran pour continuer.</source>
        <translation>Touchez l'écran pour continuer.</translation>
    </message>
    <message id="take.back">
        <source>Reprendre ma carte</source>
        <translation>Reprendre ma carte</translation>
    </message>
    <message id="take.card">
        <source>Reprenez votre carte.</source>
        <translation>Reprenez votre carte.</translation>
    </message>
    <message id="take.erased">
        <source>Tout est effacé de cet écran.</source>
        <translation>Tout est effacé de cet écran.</translation>
    </message>
    <message id="take.forgotten">
        <source>Carte oubliée. Donnez-la à l'accueil, s'il vous plaît.</source>
        <translation>Carte oubliée. Donnez-la à l'accueil, s'il vous plaît.</translation>
    </message>
    <message id="take.paper">
        <source>Prenez votre document.</source>
        <translation>Prenez votre document.</translation>
    </message>
    <message id="take.paperDone">
        <source>Je l'ai</source>
        <translation>Je l'ai</translation>
    </message>
    <message id="take.print">
        <source>Votre document s'imprime dès que la carte est sortie.</source>
        <translation>Votre document s'imprime dès que la carte est sortie.</translation>
    </message>
    <message id="tech.accept">
        <source>Accepter les appareils</source>
        <translation>Accepter les appareils</translation>
    </message>
    <message id="tech.back-today">
        <source>Aujourd'hui</source>
        <translation>Aujourd'hui</translation>
    </message>
    <message id="tech.back-tomorrow">
        <source>Demain</source>
        <translation>Demain</translation>
    </message>
    <message id="tech.back-unknown">
        <source>Pas encore connu</source>
        <translation>Pas encore connu</translation>
    </message>
    <message id="tech.back-week">
        <source>Dans une semaine</source>
        <translation>Dans une semaine</translation>
    </message>
    <message id="tech.byStick">
        <source>Mettre à jour par clé USB</source>
        <translation>Mettre à jour par clé USB</translation>
    </message>
    <message id="tech.check">
        <source>Contrôler et imprimer</source>
        <translation>Contrôler et imprimer</translation>
    </message>
    <message id="tech.check-bad">
        <source>Pas en ordre : voir la feuille</source>
        <translation>Pas en ordre : voir la feuille</translation>
    </message>
    <message id="tech.check-good">
        <source>En ordre</source>
        <translation>En ordre</translation>
    </message>
    <message id="tech.checked">
        <source>Dernier contrôle</source>
        <translation>Dernier contrôle</translation>
    </message>
    <message id="tech.city-unreachable">
        <source>Commune non joignable</source>
        <translation>Commune non joignable</translation>
    </message>
    <message id="tech.clock-wrong">
        <source>Heure fausse</source>
        <translation>Heure fausse</translation>
    </message>
    <message id="tech.closed">
        <source>Fermé pendant %1 minutes.</source>
        <translation>Fermé pendant %1 minutes.</translation>
    </message>
    <message id="tech.code">
        <source>Ou tapez le code de la console de la commune.</source>
        <translation>Ou tapez le code de la console de la commune.</translation>
    </message>
    <message id="tech.devices">
        <source>Lecteur, imprimante</source>
        <translation>Lecteur, imprimante</translation>
    </message>
    <message id="tech.eid-last">
        <source>Trop peu d'essais sur cette carte : prenez le code de la console.</source>
        <translation>Trop peu d'essais sur cette carte : prenez le code de la console.</translation>
    </message>
    <message id="tech.eid-none">
        <source>Glissez votre propre carte dans le lecteur.</source>
        <translation>Glissez votre propre carte dans le lecteur.</translation>
    </message>
    <message id="tech.eid-read">
        <source>Votre carte est là.</source>
        <translation>Votre carte est là.</translation>
    </message>
    <message id="tech.eid-typing">
        <source>Tapez votre code PIN sur le petit clavier.</source>
        <translation>Tapez votre code PIN sur le petit clavier.</translation>
    </message>
    <message id="tech.eid-unlisted">
        <source>Cette carte n'est pas sur la liste des techniciens.</source>
        <translation>Cette carte n'est pas sur la liste des techniciens.</translation>
    </message>
    <message id="tech.eid-untyped">
        <source>Le code PIN n'a pas été tapé.</source>
        <translation>Le code PIN n'a pas été tapé.</translation>
    </message>
    <message id="tech.eid-unusable">
        <source>Cette carte ne peut pas servir ici.</source>
        <translation>Cette carte ne peut pas servir ici.</translation>
    </message>
    <message id="tech.eid-wait">
        <source>Un instant…</source>
        <translation>Un instant…</translation>
    </message>
    <message id="tech.eid-wrong">
        <source>Ce code PIN n'est pas le bon.</source>
        <translation>Ce code PIN n'est pas le bon.</translation>
    </message>
    <message id="tech.events">
        <source>Derniers événements</source>
        <translation>Derniers événements</translation>
    </message>
    <message id="tech.home">
        <source>Cette machine</source>
        <translation>Cette machine</translation>
    </message>
    <message id="tech.leave">
        <source>Quitter</source>
        <translation>Quitter</translation>
    </message>
    <message id="tech.lost">
        <source>Ne répond pas</source>
        <translation>Ne répond pas</translation>
    </message>
    <message id="tech.meanwhile">
        <source>La machine se contrôle. La feuille sort de l'imprimante. Touchez Écouter pour entendre la voix.</source>
        <translation>La machine se contrôle. La feuille sort de l'imprimante. Touchez Écouter pour entendre la voix.</translation>
    </message>
    <message id="tech.network">
        <source>Contact avec la commune</source>
        <translation>Contact avec la commune</translation>
    </message>
    <message id="tech.noEvents">
        <source>Rien à signaler.</source>
        <translation>Rien à signaler.</translation>
    </message>
    <message id="tech.not-enrolled">
        <source>pas inscrite</source>
        <translation>pas inscrite</translation>
    </message>
    <message id="tech.ok">
        <source>En ordre</source>
        <translation>En ordre</translation>
    </message>
    <message id="tech.out-of-service">
        <source>Hors service</source>
        <translation>Hors service</translation>
    </message>
    <message id="tech.over">
        <source>terminé</source>
        <translation>terminé</translation>
    </message>
    <message id="tech.paper-low">
        <source>Papier bientôt fini</source>
        <translation>Papier bientôt fini</translation>
    </message>
    <message id="tech.pause-place">
        <source>Lieu fermé</source>
        <translation>Lieu fermé</translation>
    </message>
    <message id="tech.pause-repair">
        <source>Réparation</source>
        <translation>Réparation</translation>
    </message>
    <message id="tech.pause-upkeep">
        <source>Entretien</source>
        <translation>Entretien</translation>
    </message>
    <message id="tech.pauseBack">
        <source>De retour quand ?</source>
        <translation>De retour quand ?</translation>
    </message>
    <message id="tech.pauseWhy">
        <source>Pourquoi ?</source>
        <translation>Pourquoi ?</translation>
    </message>
    <message id="tech.printer">
        <source>Imprimante</source>
        <translation>Imprimante</translation>
    </message>
    <message id="tech.putIn">
        <source>Remettre en service</source>
        <translation>Remettre en service</translation>
    </message>
    <message id="tech.putOut">
        <source>Mettre hors service</source>
        <translation>Mettre hors service</translation>
    </message>
    <message id="tech.reader">
        <source>Lecteur de cartes</source>
        <translation>Lecteur de cartes</translation>
    </message>
    <message id="tech.reader-lost">
        <source>Lecteur absent</source>
        <translation>Lecteur absent</translation>
    </message>
    <message id="tech.reboot">
        <source>Redémarrer la machine</source>
        <translation>Redémarrer la machine</translation>
    </message>
    <message id="tech.refused">
        <source>Ce code n'est pas le bon.</source>
        <translation>Ce code n'est pas le bon.</translation>
    </message>
    <message id="tech.repairs">
        <source>Réparations du lecteur</source>
        <translation>Réparations du lecteur</translation>
    </message>
    <message id="tech.report">
        <source>Rapport</source>
        <translation>Rapport</translation>
    </message>
    <message id="tech.report-done">
        <source>sur la clé</source>
        <translation>sur la clé</translation>
    </message>
    <message id="tech.report-failed">
        <source>pas écrit : clé pleine ou protégée</source>
        <translation>pas écrit : clé pleine ou protégée</translation>
    </message>
    <message id="tech.report-no-stick">
        <source>pas de clé USB lisible</source>
        <translation>pas de clé USB lisible</translation>
    </message>
    <message id="tech.report-under-way">
        <source>en cours : laissez la clé en place</source>
        <translation>en cours : laissez la clé en place</translation>
    </message>
    <message id="tech.restart">
        <source>Redémarrer l'application</source>
        <translation>Redémarrer l'application</translation>
    </message>
    <message id="tech.support">
        <source>Rapport sur clé USB</source>
        <translation>Rapport sur clé USB</translation>
    </message>
    <message id="tech.tamper">
        <source>Autre appareil que celui accepté</source>
        <translation>Autre appareil que celui accepté</translation>
    </message>
    <message id="tech.title">
        <source>Technicien</source>
        <translation>Technicien</translation>
    </message>
    <message id="tech.toner-low">
        <source>Encre bientôt vide</source>
        <translation>Encre bientôt vide</translation>
    </message>
    <message id="tech.touch">
        <source>Touchez chaque case</source>
        <translation>Touchez chaque case</translation>
    </message>
    <message id="tech.touched">
        <source>Toutes les cases ont été touchées</source>
        <translation>Toutes les cases ont été touchées</translation>
    </message>
    <message id="tech.typePin">
        <source>Taper mon code PIN</source>
        <translation>Taper mon code PIN</translation>
    </message>
    <message id="tech.update">
        <source>Mise à jour</source>
        <translation>Mise à jour</translation>
    </message>
    <message id="tech.update-damaged">
        <source>refusée : fichier abîmé</source>
        <translation>refusée : fichier abîmé</translation>
    </message>
    <message id="tech.update-failed">
        <source>échouée : lecture ou écriture interrompue</source>
        <translation>échouée : lecture ou écriture interrompue</translation>
    </message>
    <message id="tech.update-installed">
        <source>prête, la machine redémarre</source>
        <translation>prête, la machine redémarre</translation>
    </message>
    <message id="tech.update-installing">
        <source>en cours : laissez la clé en place</source>
        <translation>en cours : laissez la clé en place</translation>
    </message>
    <message id="tech.update-interrupted">
        <source>coupée en route : version d'avant</source>
        <translation>coupée en route : version d'avant</translation>
    </message>
    <message id="tech.update-no-bundle">
        <source>pas de fichier .raucb sur la clé</source>
        <translation>pas de fichier .raucb sur la clé</translation>
    </message>
    <message id="tech.update-no-room">
        <source>refusée : disque plein</source>
        <translation>refusée : disque plein</translation>
    </message>
    <message id="tech.update-no-server">
        <source>refusée : aucun serveur dans les réglages</source>
        <translation>refusée : aucun serveur dans les réglages</translation>
    </message>
    <message id="tech.update-no-stick">
        <source>pas de clé USB lisible</source>
        <translation>pas de clé USB lisible</translation>
    </message>
    <message id="tech.update-not-proved">
        <source>refusée : cette version n'a pas encore fait ses preuves</source>
        <translation>refusée : cette version n'a pas encore fait ses preuves</translation>
    </message>
    <message id="tech.update-not-signed">
        <source>refusée : pas signée par la ville</source>
        <translation>refusée : pas signée par la ville</translation>
    </message>
    <message id="tech.update-not-wanted">
        <source>refusée : autre version que demandée</source>
        <translation>refusée : autre version que demandée</translation>
    </message>
    <message id="tech.update-older">
        <source>refusée : pas plus récente</source>
        <translation>refusée : pas plus récente</translation>
    </message>
    <message id="tech.update-other-machine">
        <source>refusée : pour une autre machine</source>
        <translation>refusée : pour une autre machine</translation>
    </message>
    <message id="tech.update-proved">
        <source>réussie</source>
        <translation>réussie</translation>
    </message>
    <message id="tech.update-returned">
        <source>n'a pas fait ses preuves : version d'avant</source>
        <translation>n'a pas fait ses preuves : version d'avant</translation>
    </message>
    <message id="tech.update-unreachable">
        <source>serveur injoignable</source>
        <translation>serveur injoignable</translation>
    </message>
    <message id="tech.version">
        <source>Version, heure</source>
        <translation>Version, heure</translation>
    </message>
    <message id="theme.address">
        <source>Mon adresse</source>
        <translation>Mon adresse</translation>
    </message>
    <message id="theme.birth">
        <source>Naissance et enfants</source>
        <translation>Naissance et enfants</translation>
    </message>
    <message id="theme.death">
        <source>Décès</source>
        <translation>Décès</translation>
    </message>
    <message id="theme.family">
        <source>Ma famille, mon couple</source>
        <translation>Ma famille, mon couple</translation>
    </message>
    <message id="theme.person">
        <source>Moi et ma nationalité</source>
        <translation>Moi et ma nationalité</translation>
    </message>
    <message id="theme.popular">
        <source>Les plus demandés</source>
        <translation>Les plus demandés</translation>
    </message>
    <message id="tile.help">
        <source>Aide</source>
        <translation>Aide</translation>
    </message>
    <message id="tile.listen">
        <source>Écouter</source>
        <translation>Écouter</translation>
    </message>
    <message id="tile.quiet">
        <source>Silence</source>
        <translation>Silence</translation>
    </message>
    <message id="tile.read">
        <source>Lire mieux</source>
        <translation>Lire mieux</translation>
    </message>
    <message id="tile.stop">
        <source>Arrêter</source>
        <translation>Arrêter</translation>
    </message>
    <message id="top.step">
        <source>Étape %1 sur 4</source>
        <translation>Étape %1 sur 4</translation>
    </message>
    <message id="typed.date">
        <source>Ce jour n'existe pas. Tapez par exemple 14031998.</source>
        <translation>Ce jour n'existe pas. Tapez par exemple 14031998.</translation>
    </message>
    <message id="typed.empty">
        <source>Tapez d'abord la réponse.</source>
        <translation>Tapez d'abord la réponse.</translation>
    </message>
    <message id="typed.how">
        <source>Le jour, le mois, l'année. Ou l'année seule.</source>
        <translation>Le jour, le mois, l'année. Ou l'année seule.</translation>
    </message>
    <message id="typed.next">
        <source>Continuer</source>
        <translation>Continuer</translation>
    </message>
    <message id="typed.space">
        <source>Espace</source>
        <translation>Espace</translation>
    </message>
    <message id="welcome.card">
        <source>Glissez votre carte d'identité dans le lecteur</source>
        <translation>Glissez votre carte d'identité dans le lecteur</translation>
    </message>
    <message id="welcome.hello">
        <source>Bonjour</source>
        <translation>Bonjour</translation>
    </message>
    <message id="welcome.here">
        <source>ici</source>
        <translation>ici</translation>
    </message>
    <message id="welcome.keys">
        <source>Avec un clavier : la touche Tab avance, la touche Entrée choisit.</source>
        <translation>Avec un clavier : la touche Tab avance, la touche Entrée choisit.</translation>
    </message>
    <message id="welcome.language">
        <source>Votre langue</source>
        <translation>Votre langue</translation>
    </message>
    <message id="welcome.need">
        <source>Il vous faut : votre carte et votre code PIN.</source>
        <translation>Il vous faut : votre carte et votre code PIN.</translation>
    </message>
</context>
</TS>
