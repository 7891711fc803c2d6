// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The code is blocked; the card is not.
PicturePage {
    id: page
    state_: "PinBlocked"
    picture: CardPicture { arrow: "up"; moving: false }
    heading: qsTrId("pin.blocked.title")
    lines: [qsTrId("pin.blocked.line"), qsTrId("pin.blocked.letter"), qsTrId("phone").arg(view.phone)]
    otherText: qsTrId("take.back")
    Appointment { width: parent.width }
}
