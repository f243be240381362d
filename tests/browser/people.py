# SPDX-License-Identifier: Apache-2.0
"""What the lab's people do on the pages, as far as several tests need it."""

import json


def drivers(lab, conditions="A"):
    """Invented drivers of the lab who have just these conditions."""
    listed = json.loads((lab.folder / "drivers.json").read_text())["drivers"]
    return [driver for driver in listed if driver["conditions"] == conditions]


def account(lab, driver):
    """An applicant's account; the login is the number."""
    import subprocess
    subprocess.run(
        [lab.build / "control/cli/licgate", "account", "add", driver["number"], "--as", "applicant",
         "--number", driver["number"], "--password-file", "-"],
        input=lab.password + "\n", text=True, check=True, capture_output=True, timeout=60)


def apply_with_photo_on_file(page):
    page.open("/apply")
    page.click("route-retained")
    page.click("photo-confirm")
    page.click("person-lab")
    page.click("to-licence", 60)
    return code(page)


def upload_from_album(page, photo, taken):
    page.open("/apply")
    page.click("route-album")
    page.shown("album-file").send_keys(str(photo.resolve()))
    page.set_date("album-taken", taken)
    page.click("photo-upload")


def confirm_and_authenticate(page):
    page.click("photo-confirm")
    page.click("person-lab")
    page.shown("waiting-text")


def code(page, colour="black"):
    """Text of the QR code on the licence page, once it has that colour."""
    page.at("/licence")
    page.wait(lambda: page.find("qr").get_attribute("data-colour") == colour
              and page.find("qr").get_attribute("data-text"), f"a {colour} code")
    return page.find("qr").get_attribute("data-text")
