// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The first name only, and what will be read at the city.
PicturePage {
    state_: "ConfirmPerson"
    picture: IconPicture { icon: "person" }
    heading: qsTrId("person.hello").arg(view.firstName || "")
    lines: [qsTrId("person.ask"), qsTrId("person.consent")]
    otherText: qsTrId("person.no")
    nextText: qsTrId("person.yes")
}
