"""The zip of a workbook: what it holds by its declared sizes, its sheets, and a plain copy of it that openpyxl reads.

The copy has only what a list needs: the sheets' cells, the shared strings, which styles are dates. What people's programs
get wrong elsewhere (Strict namespaces, backslashes in paths, missing parts, styles that break openpyxl) is left behind.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import quoteattr

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from seatplan.domain.decision import Reason, Rejected
from seatplan.workbooks.cells import UNDERSCORE
from seatplan.workbooks.limits import MB, Limits, setting

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_ESCAPED_UNDERSCORE = re.compile(b"_x005[fF]_")
_DECLARATION = re.compile(r"^<\?xml[^>]*\?>")
_BAD_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError)


class Part(NamedTuple):
    """A sheet as the workbook lists it: its name, whether it is hidden, and the name of its XML in the zip."""

    name: str
    hidden: bool
    path: str


class Package:
    """An opened workbook.

    Attributes
    ----------
    name
        The file's name, for reasons.
    sheets
        The worksheets in order, hidden ones included.
    date_1904
        Whether days are counted from 1904.
    repaired
        Whether the list of parts was missing, so that sheets were taken by their file names.
    """

    def __init__(self, content: bytes, name: str, limits: Limits) -> None:
        """Look at the zip and the list of sheets; raises Rejected."""
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _BAD_ZIP:
            raise self.damaged() from None
        members = self._zip.infolist()
        unpacked = sum(member.file_size for member in members)
        if unpacked > limits.unpacked_mb * MB:
            values = {"name": name, "size": round(unpacked / MB), "most": limits.unpacked_mb}
            raise Rejected(Reason("workbook-unpacked", values | {"setting": setting("unpacked_mb")}))
        self._members = {_plain(member.filename): member for member in members}
        self._refuse_other_kinds()
        workbook_path = self._find_workbook()
        workbook = self._xml(workbook_path)
        self.date_1904 = any(
            element.get("date1904") in ("1", "true") for element in _all(workbook, "workbookPr")
        )
        relations = self._relations(workbook_path)
        self.repaired = relations is None
        self.sheets = self._list_sheets(workbook, workbook_path, relations)
        self._strings = self._related(relations, "sharedStrings", workbook_path)
        self._styles = self._related(relations, "styles", workbook_path)

    def has_strings(self) -> bool:
        """Whether the table of shared strings is there."""
        return self._strings in self._members

    def document_property(self, name: str) -> str | None:
        """The text of a property that the program which made the file gave it; None where there is none to be read."""
        if "docprops/custom.xml" not in self._members:
            return None
        try:
            properties = self._xml("docprops/custom.xml")
        except Rejected:  # nothing that a list needs
            return None
        found = (one for one in _all(properties, "property") if one.get("name") == name)
        return next(("".join(one.itertext()).strip() for one in found), None)

    def sheet_xml(self, sheet: Part) -> bytes:
        """The XML of a sheet in UTF-8 and the usual namespace; raises Rejected."""
        return _usual(self._read(sheet.path))

    def damaged(self, part: str = "none") -> Rejected:
        """The refusal of a file that is not whole."""
        return Rejected(Reason("workbook-damaged", {"name": self.name, "part": part}))

    def rebuilt(self, bodies: list[bytes], styles: int) -> bytes:
        """A plain workbook with these sheets, named "1", "2", …; there are style numbers up to `styles`."""
        sheets = range(1, len(bodies) + 1)
        types = [f'<Override PartName="/xl/workbook.xml" ContentType="{_CONTENT}.sheet.main+xml"/>']
        types.append(f'<Override PartName="/xl/styles.xml" ContentType="{_CONTENT}.styles+xml"/>')
        types += [
            f'<Override PartName="/xl/{n}.xml" ContentType="{_CONTENT}.worksheet+xml"/>' for n in sheets
        ]
        listed = "".join(f'<sheet name="{n}" sheetId="{n}" r:id="r{n}"/>' for n in sheets)
        links = [(f"r{n}", "worksheet", f"{n}.xml") for n in sheets] + [("styles", "styles", "styles.xml")]
        parts: dict[str, str | bytes] = {f"xl/{n}.xml": bodies[n - 1] for n in sheets}
        if self.has_strings():
            parts["xl/strings.xml"] = _usual(self._read(self._strings))
            types.append(f'<Override PartName="/xl/strings.xml" ContentType="{_CONTENT}.sharedStrings+xml"/>')
            links.append(("strings", "sharedStrings", "strings.xml"))
        parts["xl/styles.xml"] = self._date_styles(styles)
        parts["xl/workbook.xml"] = (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><workbookPr date1904="{self.date_1904:d}"/>'
            f"<sheets>{listed}</sheets></workbook>"
        )
        parts["xl/_rels/workbook.xml.rels"] = _links(links)
        parts["_rels/.rels"] = _links([("workbook", "officeDocument", "xl/workbook.xml")])
        parts["[Content_Types].xml"] = f'<Types xmlns="{_PACKAGE}/content-types">{"".join(types)}</Types>'
        copy = io.BytesIO()
        with zipfile.ZipFile(copy, "w") as archive:
            for path, text in parts.items():
                archive.writestr(path, text)
        return copy.getvalue()

    def _refuse_other_kinds(self) -> None:
        members = self._members
        if "encryptedpackage" in members:
            raise Rejected(Reason("workbook-encrypted", {"name": self.name}))
        for kind, path in (
            ("xlsb", "xl/workbook.bin"),
            ("document", "word/document.xml"),
            ("presentation", "ppt/presentation.xml"),
            ("numbers", "index/document.iwa"),
            ("ods", "mimetype"),
        ):
            if path in members:
                raise Rejected(Reason("workbook-other-kind", {"name": self.name, "kind": kind}))

    def _find_workbook(self) -> str:
        roots = self._relations("") or {}
        for kind, path in roots.values():
            if kind == "officeDocument" and path in self._members:
                return path
        found = [path for path in self._members if posixpath.basename(path) == "workbook.xml"]
        if found:
            return found[0]
        parts = any(path.startswith("xl/") or path == "[content_types].xml" for path in self._members)
        if parts:
            raise self.damaged("workbook.xml")
        raise Rejected(Reason("workbook-other-kind", {"name": self.name, "kind": "archive"}))

    def _list_sheets(
        self, workbook: Element, workbook_path: str, relations: dict[str, tuple[str, str]] | None
    ) -> list[Part]:
        folder = posixpath.dirname(workbook_path)
        sheets = []
        listed = [element for sheets in _all(workbook, "sheets") for element in _all(sheets, "sheet")]
        for number, element in enumerate(listed, start=1):
            name = element.get("name", str(number))
            hidden = element.get("state", "visible") in ("hidden", "veryHidden")
            if relations is None:
                kind, path = "worksheet", _plain(posixpath.join(folder, f"worksheets/sheet{number}.xml"))
            else:
                link = next((value for key, value in element.items() if key.endswith("}id")), "")
                kind, path = relations.get(link, ("worksheet", ""))
            if kind != "worksheet":
                continue  # a chart or a dialog fills the whole sheet
            if path not in self._members:
                raise self.damaged(f"sheet {name}")
            sheets.append(Part(name, hidden, path))
        if not sheets:
            raise Rejected(Reason("workbook-no-sheets", {"name": self.name}))
        return sheets

    def _related(self, relations: dict[str, tuple[str, str]] | None, kind: str, workbook_path: str) -> str:
        if relations is None:
            return _plain(posixpath.join(posixpath.dirname(workbook_path), f"{kind}.xml"))
        return next((path for found, path in relations.values() if found == kind), "")

    def _relations(self, path: str) -> dict[str, tuple[str, str]] | None:
        # Id -> (the last word of the type, path in the zip); None where the part is missing.
        folder, base = posixpath.split(path)
        rels = _plain(posixpath.join(folder, "_rels", base + ".rels"))
        if rels not in self._members:
            return None
        return {
            element.get("Id", ""): (
                element.get("Type", "").rpartition("/")[2],
                _plain(posixpath.join("/" + folder, element.get("Target", "").replace("\\", "/"))),
            )
            for element in _all(self._xml(rels), "Relationship")
            if element.get("TargetMode") != "External"
        }

    def _date_styles(self, most: int) -> str:
        # Only the number formats matter: they tell which numbers are dates, and which are padded with zeros.
        formats, used = "", []
        if self._styles in self._members:
            try:
                styles = self._xml(self._styles)
            except Rejected:
                styles = Element("none")
            formats = "".join(
                f'<numFmt numFmtId="{int(f.get("numFmtId", 0))}" formatCode={quoteattr(f.get("formatCode", ""))}/>'
                for f in _all(styles, "numFmt")
            )
            used = [
                int(xf.get("numFmtId") or 0) for group in _all(styles, "cellXfs") for xf in _all(group, "xf")
            ]
        used += [0] * (most + 1 - len(used))
        return (
            f'<styleSheet xmlns="{_MAIN}"><numFmts>{formats}</numFmts><fonts><font/></fonts>'
            "<fills><fill><patternFill/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>"
            + "".join(f'<xf numFmtId="{number}"/>' for number in used)
            + '</cellXfs><cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
        )

    def _xml(self, path: str) -> Any:
        try:
            return fromstring(self._read(path))
        except DefusedXmlException:
            raise Rejected(Reason("workbook-unsafe", {"name": self.name})) from None
        except (ParseError, ValueError, LookupError):
            raise self.damaged(posixpath.basename(path)) from None

    def _read(self, path: str) -> bytes:
        try:
            return self._zip.read(self._members[path])
        except _BAD_ZIP:
            raise self.damaged(posixpath.basename(path)) from None


def _plain(path: str) -> str:
    # Some programs write backslashes or an absolute path, and the parts' names do not tell capitals apart.
    return posixpath.normpath(path.replace("\\", "/")).lstrip("/").lower()


def _all(element: Element, local: str) -> list[Element]:
    # Strict workbooks have other namespaces for the same names.
    return [found for found in element.iter() if found.tag.rpartition("}")[2] == local]


def _usual(xml: bytes) -> bytes:
    if xml.startswith((b"\xff\xfe", b"\xfe\xff")):
        xml = _DECLARATION.sub("", xml.decode("utf-16")).encode()
    if _STRICT in xml[:4_000]:
        xml = xml.replace(_STRICT, _MAIN.encode())
    return _ESCAPED_UNDERSCORE.sub(UNDERSCORE.encode(), xml) if b"_x005" in xml else xml


def _links(links: list[tuple[str, str, str]]) -> str:
    written = "".join(
        f'<Relationship Id="{id}" Type="{_RELATIONS}/{kind}" Target="{path}"/>' for id, kind, path in links
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'
