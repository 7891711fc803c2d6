// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The first name only, and what will be read at the city.
PicturePage {
    state_: "ConfirmPerson"
    picture: IconPicture { icon: "person" }
    heading: qsTrId("person.hello").arg(view.firstName || "")
    headingAloud: qsTrId("welcome.hello") + "."
    lines: [qsTrId("person.ask"), qsTrId("person.consent")]
    nextText: qsTrId("person.yes")
    Flow {
        width: parent.width
        spacing: 24
        AppButton { objectName: "otherButton"; text: qsTrId("person.no"); minimum: 200; onTapped: terminal.touch("other") }
        AppButton { objectName: "moreAboutButton"; text: qsTrId("person.more"); onTapped: terminal.touch("more") }
    }
}
