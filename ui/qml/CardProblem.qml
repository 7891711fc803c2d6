// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// One page for every card that cannot be used: what is so, and one thing to do.
PicturePage {
    id: page
    state_: "CardProblem"
    keep: true
    readonly property string kind: view.trouble || "other"
    readonly property bool desk: ["expired", "notBelgian", "noCert"].includes(kind)
    picture: CardPicture { arrow: page.kind === "upside" ? "turn" : "up"; moving: false }
    heading: qsTrId("card." + kind + ".title")
    lines: [qsTrId(kind === "unreadable" && view.third ? "card.unreadable.third" : "card." + kind + ".line"),
            desk ? qsTrId("phone").arg(view.phone) : "",
            qsTrId("card.takeBack")]
    Appointment { width: parent.width }
}
